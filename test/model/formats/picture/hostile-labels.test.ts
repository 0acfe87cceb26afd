import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pictureOf } from '../../../../src-model/formats/picture/picture'
import { readXml } from '../../../../src-model/formats/xml/read-xml'
import type { CommunityMap, Participant, Resource, Zone } from '../../../../src-model/map/map'
import { cleanLine, cut, MAX_NAME_LENGTH } from '../../../../src-model/text'
import { xmlProblems } from '../../../support/graph-readers'
import { reportFigure } from '../../../support/report-figure'
import { anyText } from '../../support/arbitrary-text'
import { smallMap } from '../../support/small-map'
import { strangersIn, WHOLE } from './support/drawn'

// Pieces that end texts and values, begin tags, call for entities, or reach out of a picture.
const PIECES = [
  ...['<', '>', '&', '"', "'", ']]>', '<![CDATA[', '-->', '<!--', '?>', '/>', '</text>', '</svg>', '&#0;', '&lol;'],
  ...['<script>alert(1)</script>', '" onload="alert(1)', "' style='fill:red", '<foreignObject>', '<image href="x:y"/>'],
  ...[
    '<use href="#a"/>',
    'url(https://a.example/b)',
    'javascript:alert(1)',
    '<a xlink:href="data:,a">',
    '<style>@import',
  ],
  ...['<!DOCTYPE a [<!ENTITY b "c">]>', '\uFFFE', '\u{1FFFE}', '\u0085', '\uD83D', '\uDC00', '\0', '\b', '\u202E'],
]
const hostile = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map((each) => each.join('')),
  },
  { weight: 1, arbitrary: anyText },
)

const LABELS = 10_000
/** Labels that are tried in one picture. */
const AT_ONCE = 200
const CREATED = '2030-05-04T09:00:00.000Z'

/** A map in which each label names somebody, something or somewhere; one is its question. */
function labelled(labels: readonly string[]): CommunityMap {
  const participants: Record<string, Participant> = {}
  const resources: Record<string, Resource> = {}
  const zones: Record<string, Zone> = {}
  for (const [index, label] of labels.entries()) {
    const [id, name] = [`n${index}`, cut(cleanLine(label), MAX_NAME_LENGTH) || 'x']
    const position = { x: (index % 20) * 240, y: Math.floor(index / 20) * 170 }
    const known = { id, name, position, createdAt: CREATED }
    const person = { side: 'guest', organisation: name, role: name, notes: name } as const
    if (index % 3 === 0) participants[id] = { ...known, ...person }
    else if (index % 3 === 1) resources[id] = { ...known, kind: 'other', status: 'hidden', description: name }
    else zones[id] = { id, label: name, ...position, width: 300, height: 200, colour: '#1f8a8f' }
  }
  const keys = { participants: Object.keys(participants), resources: Object.keys(resources), zones: Object.keys(zones) }
  const { session } = smallMap()
  const question = labels[0] ?? ''
  const named = { ...session, question, title: cleanLine(labels[1] ?? '') || 'x', place: cleanLine(labels[2] ?? '') }
  return {
    ...smallMap(),
    session: named,
    participants,
    resources,
    zones,
    connections: {},
    order: { ...keys, connections: [] },
  }
}

it('no label breaks out of a picture', () => {
  const labels = fc.sample(hostile, { numRuns: LABELS, seed: 6 })
  let tried = 0
  for (let start = 0; start < labels.length; start += AT_ONCE) {
    const { svg } = pictureOf(labelled(labels.slice(start, start + AT_ONCE)), WHOLE)
    expect(xmlProblems(svg)).toEqual([])
    const ours = readXml({ name: '', text: svg }, { open: () => {}, text: () => {}, close: () => {} })
    expect(ours).toEqual({ ok: true })
    expect(strangersIn(svg)).toEqual([])
    tried += AT_ONCE
  }
  reportFigure({
    id: 'S5',
    what: `${LABELS} hostile labels (pictures)`,
    goal: 'SVG well-formed in two parsers, no script, event attribute, foreign object or external reference',
    reached: `${tried} labels, well-formed in two parsers, of our own elements and attributes alone`,
    holds: tried === LABELS,
  })
}, 60_000)
