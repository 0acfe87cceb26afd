import type { Id } from '../../../src-model/map/ids'
import type { CommunityMap, Connection, MapNode } from '../../../src-model/map/map'
import { tieIndex } from '../../../src-model/map/ties'
import { initials } from '../../../src-model/names'
import type { NewSceneNode, NewSceneTie, SceneChange } from '../../painting/scene'
import type { Texts } from '../../texts'
import { bendOf, labelAtOf } from '../flow-edges'
import { detailOf } from '../participant-detail'
import { tieWord } from '../tie-word'

function nodeOfScene(node: MapNode, wanted: boolean): NewSceneNode {
  const { id, name, position } = node
  const placed = { id, name, ...position }
  if (!('side' in node)) return { ...placed, shape: 'resource', kind: node.kind, status: node.status, wanted }
  return {
    ...placed,
    shape: 'participant',
    side: node.side,
    initials: initials(name),
    detail: detailOf(node),
    noted: node.notes !== '',
    unnamed: node.unnamed === true,
  }
}

function tieOfScene(tie: Connection, place: { index: number; count: number } | undefined, word: string): NewSceneTie {
  const { id, from, to, kind, origin, strength, directed, commitment } = tie
  const [bend, labelAt] = [bendOf(tie, place), labelAtOf(tie, place)]
  return { id, from, to, kind, origin, strength, directed, bend, labelAt, word, commitment: commitment?.status ?? null }
}

/** Tells what of the scene becomes different from one map to the next. */
export class SceneMaker {
  #nodes = new Map<Id, { record: MapNode; wanted: boolean }>()
  #ties = new Map<Id, { record: Connection; index: number; count: number }>()
  #words: Texts['t'] | null = null

  /** What is different since it was asked last; `null` for nothing. */
  next(map: CommunityMap, t: Texts['t']): SceneChange | null {
    const { wanted, places } = tieIndex(map)
    const nodes: NewSceneNode[] = []
    const ties: NewSceneTie[] = []
    const gone: Id[] = []
    const isOtherLanguage = this.#words !== t
    this.#words = t
    for (const records of [map.resources, map.participants]) {
      for (const record of Object.values<MapNode>(records)) {
        const old = this.#nodes.get(record.id)
        const isWanted = wanted.has(record.id)
        if (old?.record === record && old.wanted === isWanted) continue
        this.#nodes.set(record.id, { record, wanted: isWanted })
        nodes.push(nodeOfScene(record, isWanted))
      }
    }
    for (const record of Object.values(map.connections)) {
      const old = this.#ties.get(record.id)
      const { index, count } = places.get(record.id) ?? { index: 0, count: 1 }
      if (!isOtherLanguage && old?.record === record && old.index === index && old.count === count) continue
      this.#ties.set(record.id, { record, index, count })
      ties.push(tieOfScene(record, { index, count }, tieWord(t, record)))
    }
    for (const id of this.#nodes.keys()) {
      if (Object.hasOwn(map.participants, id) || Object.hasOwn(map.resources, id)) continue
      this.#nodes.delete(id)
      gone.push(id)
    }
    for (const id of this.#ties.keys()) {
      if (Object.hasOwn(map.connections, id)) continue
      this.#ties.delete(id)
      gone.push(id)
    }
    return nodes.length + ties.length + gone.length === 0 ? null : { nodes, ties, gone }
  }
}
