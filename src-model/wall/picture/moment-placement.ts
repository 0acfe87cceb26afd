import type { Id } from '../../map/ids'
import { type BasePlacement, nameOf } from './base-placement'
import type { Candidate } from './candidates'
import { ofTheMoment } from './importance'
import { type PictureNeeds, SMALLEST_TEXT } from './picture'
import { LINKS, Placing, type Wanted } from './placing'
import { isInView, litScene } from './scene'
import { Wants } from './wanted'

/** How far from its mark a name may be that counts now, in pixels of a wall of 1920×1080. */
const FARTHEST = 320
/** A place that costs more is further than to ask others for room. */
const NEAR = 9

/**
 * Where labels stand now: where they stand anyway, but for what makes room so that all that counts now has its label.
 * While the spotlight is on, only what is in it has one.
 */
export function momentPlacement(needs: PictureNeeds, base: BasePlacement): ReadonlyMap<Id, Candidate> {
  const { map, moment } = needs
  const ranks = ofTheMoment(map, moment)
  const shown = base.wanted.filter(({ id }) => moment.lit === null || moment.lit.has(id))
  if (ranks.flat().every((id) => base.places.has(id)) && shown.length === base.wanted.length) return base.places

  const scene = moment.lit === null ? base.scene : litScene(base.scene, moment.lit)
  const wants = new Wants(needs, scene)
  const placing = new Placing(scene.cells)
  for (const each of shown) {
    const place = base.places.get(each.id)
    if (place) placing.keep(each, place)
  }
  const smallest = SMALLEST_TEXT * scene.unit
  const sizes = base.size === smallest ? [smallest] : [base.size, smallest]
  const wantedOf = (id: Id): Wanted | undefined => {
    const [item, name] = [scene.marks.get(id), nameOf(map, id)]
    if (item === undefined) return map.zones[id] && wants.ofZone(id, base.size)
    const isInMark = base.initials.get(id) != null && name === map.participants[id]?.initials
    if (name === '' || isInMark || !isInView(item.mark, scene.ground)) return undefined
    const beside = wants.ofNode(item, name, sizes).candidates
    const away = wants.awayFrom(item, name, smallest, FARTHEST).candidates
    return { id, candidates: [...beside, ...away].sort((one, other) => one.cost - other.cost) }
  }
  const usual = new Map(shown.map((wanted) => [wanted.id, wanted]))
  const isShown = (id: Id) => {
    const wanted = usual.get(id)
    return wanted !== undefined && placing.shown(wanted) !== undefined
  }
  const rankOf = new Map(ranks.flatMap((ids, rank) => ids.map((id) => [id, rank] as const)))
  const added: Wanted[] = []
  for (const [rank, ids] of ranks.entries()) {
    const left = ids.filter((id) => !isShown(id)).flatMap((id) => wantedOf(id) ?? [])
    for (const wanted of left) {
      const isLess = ({ id }: Wanted) => (rankOf.get(id) ?? ranks.length) > rank
      const isDone =
        placing.place(wanted, NEAR) ||
        placing.makeRoom(wanted, LINKS) ||
        placing.place(wanted) ||
        placing.displace(wanted, isLess)
      if (isDone) added.push(wanted)
    }
  }
  const places = new Map<Id, Candidate>()
  for (const each of [...shown, ...added]) {
    const place = placing.shown(each)
    if (place) places.set(each.id, place)
  }
  return places
}
