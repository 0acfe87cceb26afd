import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FormatId } from '../../../../src-model/formats/format-ids'
import type { LossCode } from '../../../../src-model/formats/written'
import type { CommunityMap } from '../../../../src-model/map/map'
import { communityMap } from '../../support/arbitrary-map'
import { foundOf, type Kept, legalInXml } from '../support/found-of'
import { codes, foundIn, written } from '../support/writing'

function nodeIds({ participants, resources }: CommunityMap): string[] {
  return Object.keys({ ...participants, ...resources })
}

/** When something has to be said to be lost. */
const HAS: Partial<Record<LossCode, (map: CommunityMap) => boolean>> = {
  title: () => true,
  'session-fields': () => true,
  times: (map) => nodeIds(map).length > 0,
  positions: (map) => nodeIds(map).length > 0,
  zones: ({ zones }) => Object.keys(zones).length > 0,
  'unknown-fields': (map) => JSON.stringify(map).includes('"unknown":{'),
  'ids-renamed': (map) => nodeIds(map).some((id) => id.includes('_')),
}

const XML: Kept = { positions: true, zones: true, text: legalInXml }
const FORMATS: readonly (readonly [FormatId, Kept, readonly LossCode[]])[] = [
  ['graphml', XML, ['session-fields', 'times', 'unknown-fields']],
  ['gexf', { ...XML, zones: false }, ['session-fields', 'times', 'unknown-fields', 'zones']],
  [
    'kumu',
    { positions: false, zones: false, text: (text) => text },
    ['title', 'session-fields', 'times', 'unknown-fields', 'zones', 'positions', 'ids-renamed'],
  ],
]

/** A blueprint has no title, and calls its parts otherwise. */
function asKumu(found: ReturnType<typeof foundOf>) {
  const renamed = <Thing extends { where: object }>(part: string, things: readonly Thing[]) =>
    things.map((each) => ({ ...each, where: { ...each.where, part } }))
  const [people, resources] = [renamed('element', found.people), renamed('element', found.resources)]
  return { ...found, title: '', people, resources, ties: renamed('connection', found.ties) }
}

it.each(FORMATS)(
  'everything that %s can hold of a map comes back, and the summary names the rest',
  (id, kept, lost) => {
    fc.assert(
      fc.property(communityMap, (map) => {
        const { text, losses } = written(id, map)
        const { format, notes, hasUntyped, ...found } = foundIn(text)
        expect([format, notes, hasUntyped]).toEqual([id, [], false])
        const expected = foundOf(map, kept)
        expect(found).toEqual(id === 'kumu' ? asKumu(expected) : expected)
        const said = codes(losses).filter((each) => each !== 'characters-removed')
        expect(said).toEqual(lost.filter((each) => HAS[each]?.(map)).sort())
      }),
      { numRuns: 150 },
    )
  },
)

it('characters that XML cannot hold are left out and counted', () => {
  fc.assert(
    fc.property(communityMap, fc.constantFrom('graphml' as const, 'gexf' as const), (map, id) => {
      const count = (each: CommunityMap) =>
        written(id, each).losses.find(({ code }) => code === 'characters-removed')?.params.count ?? 0
      const odd = { ...map, session: { ...map.session, title: `${map.session.title}\uFFFE\u{FFFF}x` } }
      expect(count(odd)).toBe(Number(count(map)) + 2)
      expect(legalInXml(written(id, odd).text)).toBe(written(id, odd).text)
    }),
    { numRuns: 20 },
  )
})
