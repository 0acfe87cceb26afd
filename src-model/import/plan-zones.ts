import type { FoundZone } from '../formats/found'
import type { Zone } from '../map/map'
import { nextZoneColour } from '../zones/zone-colours'
import { keptOf, MADE, type Outcome, outcome } from './outcome'
import type { PlanNeeds } from './plan-people'

/** What becomes of the zones found. */
export interface ZonesPlan {
  outcomes: Map<FoundZone, Outcome>
  /** Where the file has them. */
  made: Zone[]
}

/** What becomes of the zones found: all that the user does not leave out are made. */
export function planZones(found: readonly FoundZone[], { map, rows, newId }: PlanNeeds): ZonesPlan {
  const outcomes = new Map<FoundZone, Outcome>()
  const made: Zone[] = []
  for (const each of found) {
    const isLeftOut = rows.get(each.key) === 'skip'
    outcomes.set(each, isLeftOut ? outcome('skipped', 'left-out') : MADE)
    if (isLeftOut) continue
    const { label, x, y, width, height } = each
    const colour = each.colour ?? nextZoneColour(map.order.zones.length + made.length)
    made.push({ id: newId(), label, x, y, width, height, colour, ...keptOf(each) })
  }
  return { outcomes, made }
}
