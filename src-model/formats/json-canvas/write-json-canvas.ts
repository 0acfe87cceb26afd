import { translate } from '../../language/translate'
import type { CommunityMap, Connection, Language, MapNode, Participant, Resource, Zone } from '../../map/map'
import { own } from '../../map/map'
import { nodesOf, tiesOf } from '../graph/entry-parts'
import { lossesOfGraphs, lossOf } from '../graph/losses'
import { PALETTE } from '../picture/palette'
import type { Writer } from '../written'
import { markdownLine, markdownText, SEPARATOR } from './markdown'

/** The size of cards, in units of the canvas: they cover about the ground of marks and names. */
const PERSON_CARD = { width: 168, height: 96 }
const RESOURCE_CARD = { width: 188, height: 72 }

/** A card's lines: the name, what else is known in one line, and the notes apart. */
function cardText(name: string, facts: readonly string[], notes: string): string {
  const known = facts.filter((each) => each !== '').map(markdownLine)
  const head = `**${markdownLine(name)}**\n${known.join(SEPARATOR)}`
  return notes === '' ? head : `${head}\n\n${markdownText(notes)}`
}

function personText({ name, side, role, organisation, notes }: Participant, language: Language): string {
  return cardText(name, [translate(language, `side.${side}`), role, organisation], notes)
}

function resourceText({ name, kind, status, description }: Resource, language: Language): string {
  const facts = [translate(language, `resource-kind.${kind}`), translate(language, `resource-status.${status}`)]
  return cardText(name, facts, description)
}

function cardOf(node: MapNode, language: Language) {
  const size = 'side' in node ? PERSON_CARD : RESOURCE_CARD
  return {
    id: node.id,
    type: 'text',
    text: 'side' in node ? personText(node, language) : resourceText(node, language),
    x: Math.round(node.position.x - size.width / 2),
    y: Math.round(node.position.y - size.height / 2),
    ...size,
    color: PALETTE['side' in node ? node.side : 'resource'],
  }
}

function groupOf({ id, label, x, y, width, height, colour }: Zone) {
  // A group of no width could not be seen.
  const size = { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
  return { id, type: 'group', x: Math.round(x), y: Math.round(y), ...size, color: colour, label }
}

/** What a tie says: its kind, its note, and what was promised, by whom and by when. */
function edgeLabel(map: CommunityMap, { kind, note, commitment }: Connection, language: Language): string {
  const parts = [kind === 'other' && note !== '' ? '' : translate(language, `kind.${kind}`), note]
  if (commitment) {
    const who = commitment.who.flatMap((id) => own(map.participants, id)?.name ?? [])
    parts.push([commitment.what, who.join(', '), commitment.by ?? ''].filter((each) => each !== '').join(', '))
  }
  return parts.filter((each) => each !== '').join(': ')
}

function edgeOf(map: CommunityMap, tie: Connection, language: Language) {
  return {
    id: tie.id,
    fromNode: tie.from,
    toNode: tie.to,
    // Without a word, a tie would end in an arrow.
    toEnd: tie.directed ? 'arrow' : 'none',
    label: edgeLabel(map, tie, language),
  }
}

/** Writes JSON Canvas 1.0, as Obsidian opens it: people and resources as cards that can be read, zones as groups. */
export const writeJsonCanvas: Writer = (map, { language }) => {
  const zones = map.order.zones.flatMap((id) => own(map.zones, id) ?? [])
  const canvas = {
    // What comes first lies below.
    nodes: [...zones.map(groupOf), ...nodesOf(map).map((each) => cardOf(each, language))],
    edges: tiesOf(map).map((each) => edgeOf(map, each, language)),
  }
  const ties = tiesOf(map)
  return {
    files: [{ suffix: '', extension: '.canvas', text: `${JSON.stringify(canvas, null, 2)}\n` }],
    losses: [
      { code: 'title', params: {} },
      ...lossesOfGraphs(map),
      ...(ties.length > 0 ? [{ code: 'tie-fields' as const, params: {} }] : []),
      ...lossOf('promises', ties.filter(({ commitment }) => commitment).length),
    ],
  }
}
