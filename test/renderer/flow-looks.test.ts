import { describe, expect, test } from 'vitest'
import { run } from '../../src-model/map/commit'
import type { CommunityMap } from '../../src-model/map/map'
import { FlowEdges } from '../../src-renderer/canvas/flow-edges'
import { FlowNodes } from '../../src-renderer/canvas/flow-nodes'
import { nodeRoles } from '../../src-renderer/canvas/node-label'
import { textsOf } from '../../src-renderer/texts'
import { smallMap } from '../model/support/small-map'

const { t } = textsOf('en')
const map = smallMap()

function renamed(id: string, name: string): CommunityMap {
  const result = run(map, { type: 'participant/edit', id, changes: { name } })
  if (!result.ok) throw new Error(result.error.code)
  return result.map
}

describe('what screen readers say', () => {
  test('of nodes is put together once, and again for those that changed', () => {
    const built: string[] = []
    const label = ({ id }: { id: string }) => {
      built.push(id)
      return id
    }
    const look = {
      selection: new Set<string>(),
      moving: new Map(),
      current: 'anna',
      shown: null,
      light: new Map(),
      label,
    }
    const roles = nodeRoles(t)
    const nodes = new FlowNodes()
    nodes.of(map, { ...look, roles })
    expect(built.splice(0).sort()).toEqual(['anna', 'cutter', 'luca'])
    nodes.of(map, { ...look, roles, selection: new Set(['anna']) })
    nodes.of(map, { ...look, roles, moving: new Map([['luca', { x: 1, y: 2 }]]) })
    expect(built).toEqual([])
    nodes.of(renamed('anna', 'Anna Neri'), { ...look, roles })
    expect(built.splice(0)).toEqual(['anna'])
    nodes.of(map, { ...look, roles, label: (node) => label(node) })
    expect(built.sort()).toEqual(['anna', 'cutter', 'luca'])
  })

  test('of ties is put together once, and again when an end has another name', () => {
    const built: string[] = []
    const label = ({ id }: { id: string }, from: string, to: string) => {
      built.push(id)
      return `${from}, ${to}`
    }
    const look = { selection: new Set<string>(), shown: null, light: new Map(), current: undefined, label, role: 'tie' }
    const edges = new FlowEdges()
    const first = edges.of(map, look)
    expect(built.splice(0)).toEqual(['holding', 'meeting'])
    expect(first.map(({ ariaLabel }) => ariaLabel)).toEqual(['Anna Rossi, laser cutter', 'Anna Rossi, Luca Bianchi'])
    expect(edges.of(map, { ...look, selection: new Set() })).toBe(first)
    const chosen = edges.of(map, { ...look, selection: new Set(['meeting']), current: 'meeting' })
    expect(chosen[0]).toBe(first[0])
    expect(chosen[1]).toMatchObject({ selected: true, focusable: true, domAttributes: { tabIndex: 0 } })
    expect(built).toEqual([])
    edges.of(renamed('luca', 'Luca Verdi'), look)
    expect(built).toEqual(['meeting'])
  })
})
