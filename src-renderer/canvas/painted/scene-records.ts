import type { Connection, MapNode } from '../../../src-model/map/map'
import { initials } from '../../../src-model/names'
import type { NewSceneNode, NewSceneTie } from '../../painting/scene'
import type { Texts } from '../../texts'
import { bendOf, labelAtOf } from '../flow-edges'
import { detailOf } from '../participant-detail'
import { tieWord } from '../tie-word'

/** What is painted of a node. @param wanted whether somebody needs it and nobody holds it. */
export function nodeOfScene(node: MapNode, wanted: boolean): NewSceneNode {
  const { id, name, position } = node
  const { x, y } = position
  if (!('side' in node)) return { id, name, x, y, shape: 'resource', kind: node.kind, status: node.status, wanted }
  return {
    id,
    name,
    x,
    y,
    shape: 'participant',
    side: node.side,
    initials: initials(name),
    detail: detailOf(node),
    noted: node.notes !== '',
    unnamed: node.unnamed === true,
  }
}

/** What is painted of a tie. @param place among all that tie the same two. */
export function tieOfScene(
  tie: Connection,
  place: { index: number; count: number } | undefined,
  t: Texts['t'],
): NewSceneTie {
  const { id, from, to, kind, origin, strength, directed, commitment } = tie
  const [bend, labelAt] = [bendOf(tie, place), labelAtOf(tie, place)]
  const word = tieWord(t, tie)
  return { id, from, to, kind, origin, strength, directed, bend, labelAt, word, commitment: commitment?.status ?? null }
}
