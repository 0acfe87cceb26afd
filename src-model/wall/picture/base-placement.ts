import type { Id } from '../../map/ids'
import type { Candidate } from './candidates'
import { RANKS, ranksOf } from './importance'
import { initialsIn } from './initials'
import { isCut } from './label-text'
import { type PictureManner, WALL_MANNER } from './manner'
import { areTagsWhole } from './marks'
import { isAsGood, isThinkable, type Named } from './name-size'
import { type PictureNeeds, SMALLEST_TEXT } from './picture'
import { LINKS, placeAll, type Wanted } from './placing'
import { grown, isInView, type MarkItem, type Scene, sceneOf } from './scene'
import { Wants } from './wanted'

/** Where labels stand while nothing counts more than anything else. */
export interface BasePlacement {
  scene: Scene
  /** Of the letters of people's names, in pixels. */
  size: number
  initials: ReadonlyMap<Id, number | null>
  /** All that are looked at, the most important first. */
  wanted: readonly Wanted[]
  /** Those that have room. */
  places: ReadonlyMap<Id, Candidate>
}

/** A picture's needs but for the moment. */
export type BaseNeeds = Omit<PictureNeeds, 'moment'>

/** How far from a mark others make it crowded there, in pixels of a wall of 1920×1080, and how many do. */
const CROWD = 120
const CROWDED = 4
/** How far from their mark names may be, where they have no room beside it, and what the line there may cost. */
const FARTHEST = 120
const WORST_LEADER = 11
/** Where names are rather away than cut, both may be more. */
const FAR = 200
const WORST_FAR = 15

export function nameOf({ participants, resources }: BaseNeeds['map'], id: Id): string {
  return (participants[id] ?? resources[id])?.name ?? ''
}

/** How full the surroundings of a mark are, roughly, so that one mark more seldom changes whose turn it is. */
function crowdAt({ all, unit }: Scene, item: MarkItem | undefined): number {
  return item === undefined ? 0 : Math.floor(all.at(grown(item.box, CROWD * unit)).length / CROWDED)
}

/** The labels of each rank that are looked at: those with the freest room first. */
function inOrder({ map }: BaseNeeds, scene: Scene, isInMark: (id: Id) => boolean): Id[][] {
  const ranks = ranksOf(map)
  const isWanted = (id: Id) => {
    const item = scene.marks.get(id)
    if (item === undefined) return map.zones[id] !== undefined
    return nameOf(map, id) !== '' && !isInMark(id) && isInView(item.mark, scene.ground)
  }
  const ids = [...ranks.keys()].filter(isWanted)
  const crowds = new Map(ids.map((id) => [id, crowdAt(scene, scene.marks.get(id))]))
  ids.sort((one, other) => (crowds.get(one) ?? 0) - (crowds.get(other) ?? 0) || (one < other ? -1 : 1))
  let left = scene.manner.mostWanted
  return RANKS.map((rank) => {
    const looked = ids.filter((id) => ranks.get(id) === rank).slice(0, left)
    left -= looked.length
    return looked
  })
}

/** The ways to show a name that has no room beside its mark, one after the other. */
function* waysElse(wants: Wants, item: MarkItem, name: string, size: number, manner: PictureManner): Generator<Wanted> {
  const { isWhole, shorter } = manner.names
  if (!isWhole) {
    yield wants.awayFrom(item, name, size, FARTHEST)
    return
  }
  for (const way of [
    wants.awayFrom(item, name, size, FAR),
    wants.cutOf(item, shorter?.(item.mark.id) ?? name, size, FAR),
  ]) {
    // None that costs more, not even where others make room.
    yield { ...way, candidates: way.candidates.filter(({ cost }) => cost <= WORST_FAR) }
  }
}

function placementAt(needs: BaseNeeds, scene: Scene, size: number): BasePlacement & { named: Named } {
  const { map } = needs
  const smallest = SMALLEST_TEXT * scene.unit
  const items = [...scene.marks.values()]
  const initials = new Map(items.map((item) => [item.mark.id, initialsIn(item, scene, map, needs.measure)]))
  // Letters that are smaller than that are no name.
  const isInMark = (id: Id) => (initials.get(id) ?? 0) >= smallest && nameOf(map, id) === map.participants[id]?.initials
  const wants = new Wants(needs, scene)
  const { manner } = scene
  const haveTags = areTagsWhole(needs.view, scene.unit, manner.tagZoom)
  const sizeOf = ({ mark }: MarkItem) => {
    return manner.names.isOneSize && haveTags && mark.kind === 'resource' ? smallest : size
  }
  const wantedOf = (id: Id): Wanted => {
    const item = scene.marks.get(id)
    if (item === undefined) return wants.ofZone(id, size)
    const own = sizeOf(item)
    const isOnlySize = item.mark.kind === 'participant' || own === smallest || manner.names.isOneSize
    return wants.ofNode(item, nameOf(map, id), isOnlySize ? [own] : [own, smallest])
  }
  const wanted = inOrder(needs, scene, isInMark).map((ids) => ids.map(wantedOf))
  const placing = placeAll(wanted, scene.cells)
  const repeated = new Set(wanted[RANKS.indexOf('repeated')])
  const [places, wide] = [new Map<Id, Candidate>(), new Map<Id, Wanted>()]
  for (const each of wanted.flat()) {
    const item = scene.marks.get(each.id)
    if (placing.shown(each) || item === undefined || repeated.has(each)) continue
    for (const other of waysElse(wants, item, nameOf(map, each.id), sizeOf(item), manner)) {
      const { isWhole } = manner.names
      const isPlaced = placing.place(other, isWhole ? WORST_FAR : WORST_LEADER)
      if (!isPlaced && !(isWhole && placing.makeRoom(other, LINKS))) continue
      wide.set(each.id, other)
      break
    }
  }
  const all = wanted.flat().map((each) => wide.get(each.id) ?? each)
  const named = { people: items.filter(({ mark }) => isInMark(mark.id)).length, all: 0 }
  for (const each of all) {
    const place = placing.shown(each)
    if (place === undefined) continue
    places.set(each.id, place)
    if (place.place === 'away' || isCut(place.lines)) continue
    named.all += 1
    if (map.participants[each.id]) named.people += 1
  }
  return { scene, size, initials, wanted: all, places, named }
}

/**
 * Where labels stand while nothing counts more than anything else: names as large as leaves out nobody, as many labels
 * as have room. It depends on nothing that was shown before.
 */
export function basePlacement(needs: BaseNeeds): BasePlacement {
  const { scene: smallest, size: least } = sceneFor(needs, SMALLEST_TEXT)
  let usual: ReturnType<typeof placementAt> | undefined
  for (const name of (needs.manner ?? WALL_MANNER).nameSizes) {
    if (name === SMALLEST_TEXT) break
    const { scene, size } = sceneFor(needs, name)
    if (!isThinkable(size, scene, smallest, needs)) continue
    usual ??= placementAt(needs, smallest, least)
    const placement = placementAt(needs, scene, size)
    if (isAsGood(placement.named, usual.named, scene.manner.names.nearlyAll)) return placement
  }
  return usual ?? placementAt(needs, smallest, least)
}

function sceneFor(needs: BaseNeeds, name: number): { scene: Scene; size: number } {
  const scene = sceneOf(needs, name)
  return { scene, size: name * scene.unit }
}
