import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markdownLine, markdownText, plainLine, plainText } from '../../../../src-model/formats/json-canvas/markdown'
import { communityMap } from '../../support/arbitrary-map'
import { line } from '../../support/arbitrary-text'
import { smallMap } from '../../support/small-map'
import { codes, foundIn, written } from '../support/writing'

it('people and resources are cards to be read, zones lie below them, and undirected ties say so', () => {
  const { text, losses } = written('json-canvas', smallMap(), { language: 'it' })
  const { nodes, edges } = JSON.parse(text)
  expect(nodes).toEqual([
    { id: 'shop', type: 'group', x: -100, y: -100, width: 500, height: 400, color: '#c8bfae', label: 'Workshop' },
    {
      id: 'anna',
      type: 'text',
      text: '**Anna Rossi**\nCliente · architect · Studio Rossi',
      x: -84,
      y: -48,
      width: 168,
      height: 96,
      color: '#932b64',
    },
    expect.objectContaining({ text: '**Luca Bianchi**\nDipendente · Acme\n\nLeft early.', color: '#1b5791' }),
    expect.objectContaining({ text: '**laser cutter**\nStrumento · Nascosta', x: 26, y: 124, color: '#0b5c46' }),
  ])
  expect(edges).toEqual([
    { id: 'holding', fromNode: 'anna', toNode: 'cutter', toEnd: 'arrow', label: 'possiede' },
    {
      id: 'meeting',
      fromNode: 'anna',
      toNode: 'luca',
      toEnd: 'none',
      label: 'presentazione: Try the cutter, Luca Bianchi, 2030-06-01',
    },
  ])
  expect(codes(losses)).toEqual(['promises', 'session-fields', 'tie-fields', 'times', 'title'])
})

it('the kinds of ties with notes and promises come back in either language', () => {
  for (const language of ['en', 'it'] as const) {
    const { ties } = foundIn(written('json-canvas', smallMap(), { language }).text)
    expect(ties).toMatchObject([
      { kind: 'holds', note: '' },
      { kind: 'introduced', note: 'Try the cutter, Luca Bianchi, 2030-06-01' },
    ])
  }
})

it('who is there, on which side, the resources, the ties and the zones come back', () => {
  fc.assert(
    fc.property(communityMap, fc.constantFrom('en' as const, 'it' as const), (map, language) => {
      const found = foundIn(written('json-canvas', map, { language }).text)
      expect([found.format, found.hasUntyped]).toEqual(['json-canvas', false])
      const [people, resources] = [Object.values(map.participants), Object.values(map.resources)]
      const sorted = (texts: readonly string[]) => [...texts].sort()
      expect(sorted(found.people.map(({ name, side }) => `${name} ${side}`))).toEqual(
        sorted(people.map(({ name, side }) => `${name} ${side}`)),
      )
      expect(sorted(found.resources.map(({ name, kind, status }) => `${name} ${kind} ${status}`))).toEqual(
        sorted(resources.map(({ name, kind, status }) => `${name} ${kind} ${status}`)),
      )
      expect(found.ties.map(({ directed }) => directed)).toEqual(
        map.order.connections.map((id) => map.connections[id]?.directed),
      )
      expect(found.zones.map(({ label, colour }) => [label, colour])).toEqual(
        map.order.zones.map((id) => [map.zones[id]?.label, map.zones[id]?.colour]),
      )
    }),
    { numRuns: 100 },
  )
})

it('others’ cards are what the user says; files and pages are resources, and ends are what they are without a word', () => {
  const canvas = JSON.stringify({
    nodes: [
      { id: 'a', type: 'text', text: '## *Ada*\nwrites', x: 0, y: 0, width: 100, height: 50 },
      { id: 'b', type: 'file', file: 'Notes/Forno a legna.md', x: 0, y: 0, width: 1, height: 1 },
      { id: 'c', type: 'link', url: 'https://trama.example/', x: 0, y: 0, width: 1, height: 1 },
      { id: 'd', type: 'text', text: ' \n', x: 'far', y: 0, width: 1, height: 1 },
      { id: 'g', type: 'group', x: 0, y: 0, width: 0, height: 1 },
      { id: 'h', type: 'group', x: 1, y: 2, width: 3, height: 4, color: '2' },
      { id: 'i', type: 'portal' },
      { id: 'j', type: 'group', x: 2_000_000, y: 0, width: 3, height: 4 },
    ],
    edges: [
      { id: 'e1', fromNode: 'a', toNode: 'b' },
      { id: 'e2', fromNode: 'a', toNode: 'c', fromEnd: 'arrow', toEnd: 'none', label: 'uses' },
      { id: 'e3', fromNode: 'b', toNode: 'c', fromEnd: 'arrow' },
    ],
  })
  const found = foundIn(canvas)
  expect(found).toMatchObject({
    people: [{ name: 'Ada', notes: 'writes', position: { x: 50, y: 25 } }],
    resources: [
      { name: 'Forno a legna', description: 'Notes/Forno a legna.md' },
      { name: 'trama.example', description: 'https://trama.example/' },
    ],
    ties: [
      { from: { key: '0-node-1' }, kind: 'holds', directed: true },
      { from: { key: '0-node-1' }, kind: 'uses', directed: true },
      { kind: 'combines-with', directed: false },
    ],
    zones: [
      { label: '', x: 1, y: 2, width: 3, height: 4, colour: null },
      { x: 1_000_000, y: 0, width: 3, height: 4 },
    ],
    hasUntyped: true,
  })
  expect(found.notes.map(({ code }) => code)).toEqual(['card-file', 'entry-broken', 'entry-broken', 'name-missing'])
  expect(foundIn(canvas, { untyped: 'resource' }).people).toEqual([])
})

it('Markdown shows a text as it is, and it comes back', () => {
  fc.assert(
    fc.property(line, (text) => {
      expect(plainText(markdownText(text))).toBe(text)
      if (text !== '') expect(plainLine(`**${markdownLine(text)}**`)).toBe(text)
    }),
  )
  expect(markdownText('- a\n1. b\n#tag [[link]] <b> **x** $y$')).toBe(
    '\\- a\n1\\. b\n\\#tag \\[\\[link\\]\\] \\<b\\> \\*\\*x\\*\\* \\$y\\$',
  )
})
