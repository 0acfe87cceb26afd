import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readXml } from '../../../../src-model/formats/xml/read-xml'
import type { CommunityMap, Participant, Resource } from '../../../../src-model/map/map'
import { cleanLine, cleanText, cut, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../../src-model/text'
import { xmlProblems } from '../../../support/graph-readers'
import { reportFigure } from '../../../support/report-figure'
import { anyText } from '../../support/arbitrary-text'
import { smallMap } from '../../support/small-map'
import { legalInXml } from '../support/found-of'
import { foundIn, written } from '../support/writing'

// Pieces that end texts and values, begin tags, call for entities, or run where a reader is careless.
const PIECES = [
  ...['<', '>', '&', '"', "'", ']]>', '<![CDATA[', '-->', '<!--', '?>', '<?xml version="1.0"?>', '/>', '</data>'],
  ...['&#0;', '&#x41;', '&lt;', '&amp;amp;', '&lol;', '<!DOCTYPE a [<!ENTITY b "c">]>', '<script>alert(1)</script>'],
  ...[
    '"/><edge id="x" source="a" target="b"/>',
    'javascript:alert(1)',
    '\uFFFE',
    '\uFFFF',
    '\u{1FFFE}',
    '\u0085',
    '\u2028',
  ],
  ...['\uD83D', '\uDC00', '\0', '\b', '\t', '\n', '\r', '%00', '{{x}}', '__proto__', 'xmlns:y="z"'],
]
const hostile = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((each) => each.join('')),
  },
  { weight: 1, arbitrary: anyText },
)

const LABELS = 10_000
/** Labels that are tried in one file. */
const AT_ONCE = 250
/** Most of a long label is like its beginning. */
const LONGEST = 250
const CREATED = '2030-05-04T09:00:00.000Z'

/** A map in which every label is a name and a note, of a person or of a resource. */
function labelled(labels: readonly string[]): CommunityMap {
  const participants: Record<string, Participant> = {}
  const resources: Record<string, Resource> = {}
  for (const [index, label] of labels.entries()) {
    const name = cut(cleanLine(label), MAX_NAME_LENGTH) || 'x'
    const notes = cut(cleanText(label), MAX_TEXT_LENGTH)
    const known = { id: `n${index}`, name, position: { x: index, y: 0 }, createdAt: CREATED }
    if (index % 2 === 0) {
      participants[known.id] = { ...known, side: 'guest', organisation: '', role: '', notes }
    } else {
      resources[known.id] = { ...known, kind: 'other', status: 'hidden', description: notes }
    }
  }
  const order = {
    participants: Object.keys(participants),
    resources: Object.keys(resources),
    connections: [],
    zones: [],
  }
  return { ...smallMap(), participants, resources, connections: {}, zones: {}, order }
}

/** The elements that our writers write. */
const ELEMENTS = {
  graphml: ['graphml', 'desc', 'key', 'graph', 'data', 'node'],
  gexf: [
    ...['gexf', 'meta', 'creator', 'description', 'graph', 'attributes', 'attribute', 'nodes', 'edges', 'node'],
    ...['attvalues', 'attvalue', 'size', 'position', 'color'],
  ],
}

/** The elements of a text, as our own parser has them. */
function elementsIn(text: string): string[] {
  const names = new Set<string>()
  const answer = readXml({ name: '', text }, { open: ({ name }) => names.add(name), text: () => {}, close: () => {} })
  expect(answer).toEqual({ ok: true })
  return [...names]
}

it('no label breaks out of GraphML or GEXF', () => {
  const labels = fc.sample(hostile, { numRuns: LABELS, seed: 5 }).map((label) => label.slice(0, LONGEST))
  let tried = 0
  for (let start = 0; start < labels.length; start += AT_ONCE) {
    const map = labelled(labels.slice(start, start + AT_ONCE))
    for (const id of ['graphml', 'gexf'] as const) {
      const { text } = written(id, map)
      expect(xmlProblems(text)).toEqual([])
      expect(elementsIn(text).filter((each) => !ELEMENTS[id].includes(each))).toEqual([])
      const { people, resources, ties } = foundIn(text)
      const back = [
        ...people.map(({ name, notes }) => [name, notes]),
        ...resources.map(({ name, description }) => [name, description]),
      ]
      const sent = [
        ...Object.values(map.participants).map(({ id: own, name, notes }) => [own, name, notes]),
        ...Object.values(map.resources).map(({ id: own, name, description }) => [own, name, description]),
      ]
      const kept = sent.map(([own, name = '', notes = '']) => [
        cleanLine(legalInXml(name)) || own,
        cleanText(legalInXml(notes)),
      ])
      expect(back).toEqual(kept)
      expect(ties).toEqual([])
    }
    tried += AT_ONCE
  }
  const goal = 'GraphML and GEXF well-formed in two parsers, no active content'
  const reached = `${tried} labels, each in both formats, well-formed in two parsers, and back as they were`
  reportFigure({ id: 'S5', what: `${LABELS} hostile labels (graphs)`, goal, reached, holds: tried === LABELS })
}, 60_000)
