import { describe, expect, it } from 'vitest'
import type { Step } from '../../src-model/map/commands/command'
import { commandSchema } from '../../src-model/map/commands/command'
import { run } from '../../src-model/map/commit'
import { tieBetween } from '../../src-model/map/kinds'
import { MAX_CONNECTIONS, MAX_NODES } from '../../src-model/map/limits'
import type { CommunityMap, Connection, ConnectionKind } from '../../src-model/map/map'
import { emptyMap } from '../../src-model/map/map'
import { existingTie, tieIndex, withoutTiesOfNodes } from '../../src-model/map/ties'

const createdAt = '2026-11-23T10:00:00.000Z'
const position = { x: 0, y: 0 }
const person = (id: string): Step => ({
  type: 'participant/add',
  participant: { id, name: id, side: 'employee', organisation: '', role: '', notes: '', position, createdAt },
})
const resource = (id: string): Step => ({
  type: 'resource/add',
  resource: { id, name: id, kind: 'other', status: 'hidden', description: '', position, createdAt },
})
const tie = (id: string, from: string, kind: ConnectionKind, to: string): Step => ({
  type: 'connection/add',
  connection: { id, from, to, kind, directed: false, strength: 2, note: '', origin: 'before', createdAt },
})

function mapOf(...steps: Step[]): CommunityMap {
  const session = { id: 's', title: 'T', question: '', organisation: '', place: '', date: '2026-11-23' }
  const start = emptyMap({ ...session, language: 'en', facilitators: [] })
  const result = run(start, { type: 'batch', steps })
  if (!result.ok) throw new Error(result.error.code)
  return result.map
}

describe('the tie index', () => {
  it('calls a resource wanted when someone needs it and no one holds it', () => {
    const steps = [person('a'), person('b'), resource('van'), resource('hall'), tie('1', 'a', 'needs', 'van')]
    const wanted = mapOf(...steps, tie('2', 'b', 'needs', 'hall'), tie('3', 'a', 'holds', 'hall'))
    expect([...tieIndex(wanted).wanted]).toEqual(['van'])
  })

  it('numbers the ties of a pair together, whatever their direction', () => {
    const map = mapOf(person('a'), person('b'), person('c'), tie('1', 'a', 'knows', 'b'), tie('2', 'b', 'helps', 'a'))
    const { places } = tieIndex(map)
    expect(places.get('1')).toEqual({ index: 0, count: 2 })
    expect(places.get('2')).toEqual({ index: 1, count: 2 })
  })

  it('is the same for the same connections', () => {
    const map = mapOf(person('a'), person('b'), tie('1', 'a', 'knows', 'b'))
    const moved = run(map, { type: 'layout/move', positions: { a: { x: 9, y: 9 } } })
    expect(moved.ok && tieIndex(moved.map) === tieIndex(map)).toBe(true)
  })
})

describe('a tie that exists already', () => {
  const map = mapOf(person('a'), person('b'), tie('1', 'a', 'knows', 'b'), tie('2', 'a', 'helps', 'b'))

  it('is found both ways round when it has no direction', () => {
    expect(existingTie(map, { from: 'b', to: 'a', kind: 'knows', directed: false })?.id).toBe('1')
  })

  it('is another tie the other way round when it has one', () => {
    expect(existingTie(map, { from: 'a', to: 'b', kind: 'helps', directed: true })?.id).toBe('2')
    expect(existingTie(map, { from: 'b', to: 'a', kind: 'helps', directed: true })).toBeUndefined()
  })
})

describe('a line drawn by hand', () => {
  const map = mapOf(person('a'), person('b'), resource('van'), resource('key'))

  it('keeps the current kind where it fits', () => {
    expect(tieBetween(map, 'a', 'b', 'helps')).toEqual({ from: 'a', to: 'b', kind: 'helps', directed: true })
  })

  it('means holding when drawn to a resource with a kind for people', () => {
    expect(tieBetween(map, 'a', 'van', 'knows')).toEqual({ from: 'a', to: 'van', kind: 'holds', directed: true })
  })

  it('is read from the person when drawn from the resource', () => {
    expect(tieBetween(map, 'van', 'a', 'needs')).toEqual({ from: 'a', to: 'van', kind: 'needs', directed: true })
  })

  it('combines two resources', () => {
    expect(tieBetween(map, 'van', 'key', 'knows')?.kind).toBe('combines-with')
  })

  it('ties nobody to themselves', () => {
    expect(tieBetween(map, 'a', 'a', 'knows')).toBeUndefined()
  })
})

describe('what is named to remove a selection', () => {
  const steps = [person('a'), person('b'), person('c'), tie('1', 'a', 'knows', 'b'), tie('2', 'b', 'knows', 'c')]
  const map = mapOf(...steps)

  it('leaves out the ties that go with a node', () => {
    expect(withoutTiesOfNodes(map, ['a', '1', '2', 'b'])).toEqual(['a', 'b'])
  })

  it('keeps the ties of nodes that stay', () => {
    expect(withoutTiesOfNodes(map, ['1', 'c', '2'])).toEqual(['1', 'c'])
    expect(withoutTiesOfNodes(map, ['2', '1'])).toEqual(['2', '1'])
  })

  it('removes the same as all the ids together', () => {
    for (const ids of [
      ['a', '1', '2'],
      ['1', '2'],
      ['c', '2'],
      ['a', 'b', 'c', '1', '2'],
    ]) {
      const named = run(map, { type: 'map/remove', ids: withoutTiesOfNodes(map, ids) })
      expect(named.ok && named.map).toEqual((run(map, { type: 'map/remove', ids }) as { map: CommunityMap }).map)
    }
  })

  it('fits into one command for the largest map with everything selected', () => {
    const nodes = Array.from({ length: MAX_NODES }, (_, index) => `n${index}`)
    const largest = mapOf(...nodes.map(person))
    const ties = Array.from({ length: MAX_CONNECTIONS }, (_, index) => {
      const [from, to] = [
        nodes[index % MAX_NODES] as string,
        nodes[(index + 1 + Math.floor(index / MAX_NODES)) % MAX_NODES],
      ]
      return [`t${index}`, { id: `t${index}`, from, to: to as string } as Connection] as const
    })
    const full = { ...largest, connections: Object.fromEntries(ties) }
    const ids = withoutTiesOfNodes(full, [...nodes, ...ties.map(([id]) => id)])
    expect(ids).toEqual(nodes)
    expect(commandSchema.safeParse({ type: 'map/remove', ids }).success).toBe(true)
  })
})
