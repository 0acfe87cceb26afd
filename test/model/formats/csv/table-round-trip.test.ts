import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WRITERS } from '../../../../src-model/formats/registry'
import type { Loss, WriteContext } from '../../../../src-model/formats/written'
import { ImportWork } from '../../../../src-model/import/work'
import { type CommunityMap, LANGUAGES } from '../../../../src-model/map/map'
import { communityMap } from '../../support/arbitrary-map'
import { smallMap } from '../../support/small-map'
import { CONTEXT } from './support/context'
import { heldIn, heldOf } from './support/read-back'

const contexts = fc
  .record({ language: fc.constantFrom(...LANGUAGES), forExcel: fc.boolean() })
  .map((part) => ({ ...CONTEXT, ...part }))
const maps = communityMap.filter(({ order }) => order.participants.length + order.resources.length > 0)

function written(id: 'table' | 'kumu-tables' | 'gephi-tables', map: CommunityMap, context: WriteContext) {
  const answer = WRITERS[id]?.(map, context)
  if (answer === undefined) throw new Error(`nobody writes ${id}`)
  return answer
}

/** The map as it comes back from fields in which bars divide values. */
function withoutBars(map: CommunityMap): CommunityMap {
  const bare = (text: string) => text.replaceAll('|', '/')
  const people = Object.entries(map.participants).map(([id, each]) => {
    return [id, { ...each, organisation: bare(each.organisation), role: bare(each.role) }]
  })
  const ties = Object.entries(map.connections).map(([id, { commitment, ...each }]) => {
    return [id, { ...each, ...(commitment && { commitment: { ...commitment, what: bare(commitment.what) } }) }]
  })
  return { ...map, participants: Object.fromEntries(people), connections: Object.fromEntries(ties) }
}

function countOf(losses: readonly Loss[], code: Loss['code']): number {
  return Number(losses.find((each) => each.code === code)?.params.count ?? 0)
}

describe('what tables hold of a map comes back from them', () => {
  test.each(['table', 'gephi-tables'] as const)('%s', (id) => {
    fc.assert(
      fc.property(maps, contexts, (map, context) => {
        const { files, losses } = written(id, map, context)
        expect(heldIn(files)).toEqual({ ...heldOf(map), notes: [] })
        expect(countOf(losses, 'zones')).toBe(map.order.zones.length)
        expect(losses.map(({ code }) => code)).toEqual(expect.arrayContaining(['session-fields', 'times']))
      }),
      { numRuns: 100 },
    )
  })

  test('kumu-tables, but for bars in own fields, which are counted', () => {
    fc.assert(
      fc.property(maps, contexts, (map, context) => {
        const { files, losses } = written('kumu-tables', map, context)
        const held = heldOf(map)
        const back = heldOf(withoutBars(map))
        expect(heldIn(files)).toEqual({ ...back, notes: [] })
        expect(countOf(losses, 'separators-renamed') > 0).toBe(JSON.stringify(back) !== JSON.stringify(held))
        const renamed = [...map.order.participants, ...map.order.resources, ...map.order.connections]
        expect(countOf(losses, 'ids-renamed')).toBe(renamed.filter((each) => /^-|_/.test(each)).length)
      }),
      { numRuns: 100 },
    )
  })
})

test('two people of one name and organisation stay two through a whole import: their ids tell them apart', () => {
  const small = smallMap()
  const { anna, luca } = small.participants
  if (anna === undefined || luca === undefined) throw new Error('they are not there')
  const twins = { anna, luca: { ...luca, name: anna.name, organisation: anna.organisation } }
  const map = { ...small, participants: twins }
  const files = written('table', map, CONTEXT).files.map(({ suffix, text }) => {
    return { name: suffix, bytes: new TextEncoder().encode(text) }
  })
  let last = 0
  const newId = () => {
    last += 1
    return `new-${last}`
  }
  const work = new ImportWork(files, newId, () => {})
  const now = '2026-05-12T10:00:00.000Z'
  const answer = work.output({ map: null, choices: null, language: 'en', kept: [], now, today: '2026-05-12' })
  if (!answer.ok || answer.value.into !== 'new') throw new Error('no map of its own')
  expect(answer.value.map.order.participants).toHaveLength(2)
  expect(answer.value.map.order.connections).toHaveLength(map.order.connections.length)
})
