import { expect, it } from 'vitest'
import { foundIn } from '../support/writing'

it('a full export: what no map shows is left out with its ties, and the first map places the rest', () => {
  const { people, resources, ties, notes } = foundIn(
    JSON.stringify({
      elements: [
        {
          _id: 'e1',
          attributes: { label: 'Ada', 'element type': 'Employee', tags: ['cook', 'host'], description: 'Hello' },
        },
        { _id: 'e2', attributes: { label: 'Forno', 'element type': 'Tool' } },
        { _id: 'e3', attributes: { label: 'Forgotten' } },
        { _id: 'e4', attributes: { label: 'Bo', 'element type': 'Facilitator' } },
      ],
      connections: [
        { _id: 'c1', from: 'e1', to: 'e2', direction: 'directed', attributes: { 'connection type': 'uses' } },
        { _id: 'c2', from: 'e1', to: 'e4', direction: 'mutual', attributes: {} },
        { _id: 'c3', from: 'e1', to: 'e3', direction: 'mutual', attributes: {} },
      ],
      maps: [
        {
          elements: [
            { element: 'e1', position: { x: 10, y: -20 } },
            { element: 'e2', position: {} },
          ],
        },
        {
          elements: [
            { element: 'e1', position: { x: 1, y: 1 } },
            { element: 'e4', position: { x: 5, y: 6 } },
          ],
        },
      ],
    }),
  )
  expect(people).toMatchObject([
    { name: 'Ada', side: 'employee', notes: 'Hello\ncook, host', position: { x: 10, y: -20 } },
    { name: 'Bo', side: null, role: 'Facilitator', position: { x: 5, y: 6 } },
  ])
  expect(resources).toMatchObject([{ name: 'Forno', kind: 'tool', position: null }])
  expect(ties).toMatchObject([
    { kind: 'uses', directed: true },
    { kind: 'knows', directed: false },
  ])
  expect(notes).toEqual([{ code: 'not-on-map', where: { file: 0, part: 'element', number: 3 }, params: {} }])
})

it('a blueprint by hand: ties name their ends, entries that are none are left out', () => {
  const { people, ties, notes, format } = foundIn(
    JSON.stringify({
      elements: [{ label: 'Alice' }, { label: 'Bob', type: 'Person' }, null, {}],
      connections: [{ from: 'Alice', to: 'Bob', type: 'sings with' }, 7],
    }),
  )
  expect(format).toBe('kumu')
  expect(people.map(({ name }) => name)).toEqual(['Alice', 'Bob'])
  expect(ties).toMatchObject([{ kind: 'other', note: 'sings with', directed: false }])
  expect(notes.map(({ code }) => code)).toEqual(['entry-broken', 'entry-broken', 'name-missing'])
})

it('where several have one name, a tie by that name is left out and said, and so is a promise', () => {
  const found = foundIn(
    JSON.stringify({
      elements: [
        { label: 'Anna', type: 'Person' },
        { label: 'Anna', type: 'Person' },
        { label: 'Bo', type: 'Person' },
        { label: 'Ada', type: 'Person' },
      ],
      connections: [
        { from: 'Anna', to: 'Bo' },
        { from: 'Ada', to: 'Bo', promise: 'Call', 'promise who': ['Anna', 'Bo', 'Carla'] },
      ],
    }),
  )
  expect(found.people).toHaveLength(4)
  expect(found.ties).toMatchObject([{ where: { number: 2 }, commitment: { what: 'Call', who: [{ key: '0-node-3' }] } }])
  expect(found.notes.map(({ code, where, params }) => [code, where?.number, ...Object.values(params)])).toEqual([
    ['name-unclear', 1, 'Anna'],
    ['name-unclear', 2, 'Anna'],
    ['end-missing', 2, 'Carla'],
  ])
})

it.each([[[]], [[{ elements: [] }]]])('where no map shows anything, all elements are taken: %j', (maps) => {
  const elements = [{ _id: 'a', attributes: { label: 'Anna', 'element type': 'Person' } }]
  const { people, notes } = foundIn(JSON.stringify({ elements, connections: [], maps }))
  expect([people.map(({ name }) => name), notes]).toEqual([['Anna'], []])
})
