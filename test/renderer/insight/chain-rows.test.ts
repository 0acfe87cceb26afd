import { describe, expect, it, vi } from 'vitest'
import { chainsOf } from '../../../src-model/insight/chains'
import { chainRows } from '../../../src-renderer/panels/insight/chain-rows'
import { chainHighlight } from '../../../src-renderer/panels/insight/use-drawn-chain'
import { drawnMap } from '../../model/insight/support/drawn-map'

// The preload puts the bridge on the page; nothing here goes over it.
vi.mock('../../../src-renderer/bridge', () => ({ bridge: {} }))

const map = drawnMap({
  employees: 'anna sara luca dino',
  customers: 'rita',
  ties: 'anna-sara sara-luca',
  resources: { van: 'hidden', loft: 'hidden', oven: 'hidden' },
  resourceTies: 'anna-van luca+van rita-loft dino+loft anna-oven sara-oven',
})
const rows = chainRows(chainsOf(map).chains)

describe('the ways from needs to who meets them', () => {
  it('are rows of their own; what nobody holds is one, however many need it', () => {
    expect(rows.map(({ is, resource }) => [is, resource])).toEqual([
      ['way', 'van'],
      ['apart', 'loft'],
      ['wanted', 'oven'],
    ])
    expect(rows.find(({ is }) => is === 'wanted')).toMatchObject({ needers: ['anna', 'sara'] })
  })

  it('are drawn with everybody in between, or as the tie that might be', () => {
    const lit = rows.flatMap((row) => (row.is === 'wanted' ? [] : [chainHighlight(row.chain)]))
    const [way, apart] = lit
    expect([...(way?.nodes ?? [])].sort()).toEqual(['anna', 'luca', 'sara', 'van'])
    expect(way?.ties.size).toBe(4)
    expect(way?.proposed).toBeNull()
    expect([...(apart?.ends ?? [])]).toEqual(['rita', 'dino'])
    expect(apart?.proposed).toEqual({ from: 'rita', to: 'dino' })
  })
})
