import type { Id } from '../../map/ids'
import { OF_THE_MOMENT, RANKS, ranksOf } from './importance'
import { initialsIn } from './initials'
import type { PictureNeeds, WallLabel, WallMark, WallPicture } from './picture'
import { placeAll, type Wanted } from './placing'
import { grown, isInView, type MarkItem, type Scene, sceneOf } from './scene'
import { Wants } from './wanted'

/** More labels than a wall has room for are not looked at. */
const MOST_WANTED = 600
/** How far from a mark others make it crowded there, in pixels of a wall of 1920×1080. */
const CROWD = 120

/** Ids in the order of their letters, so that it does not matter in which order a map came to hold them. */
function byId(one: Id, other: Id): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The labels of each rank that are looked at: those shown already first, then those with the freest room. */
function inOrder(needs: PictureNeeds, scene: Scene, wants: Wants, initials: ReadonlyMap<Id, number | null>): Id[][] {
  const ranks = ranksOf(needs.map, needs.moment)
  const { participants, resources, zones } = needs.map
  const isWanted = (id: Id) => {
    const item = scene.marks.get(id)
    if (item === undefined) return zones[id] !== undefined
    const name = (participants[id] ?? resources[id])?.name ?? ''
    const isInMark = name === participants[id]?.initials && initials.get(id) != null
    return name !== '' && !isInMark && isInView(item.mark, scene.ground)
  }
  const ids = [...ranks.keys()].filter(isWanted)
  const crowds = new Map(ids.map((id) => [id, crowdAt(scene, scene.marks.get(id))]))
  const habit = (id: Id) => (wants.wasShown(id) ? 0 : 1)
  ids.sort((one, other) => {
    return habit(one) - habit(other) || (crowds.get(one) ?? 0) - (crowds.get(other) ?? 0) || byId(one, other)
  })
  const ranked = RANKS.map((rank) => ids.filter((id) => ranks.get(id) === rank))
  let left = MOST_WANTED
  return ranked.map((each) => {
    const looked = each.slice(0, left)
    left -= looked.length
    return looked
  })
}

/** How many other marks are near a mark. */
function crowdAt({ grid, unit }: Scene, item: MarkItem | undefined): number {
  return item === undefined ? 0 : grid.at(grown(item.box, CROWD * unit)).length
}

function labelOf(needs: PictureNeeds, id: Id, candidate: Wanted['candidates'][number]): WallLabel {
  const { lines, size, text, place } = candidate
  const kind = needs.map.participants[id] ? 'participant' : needs.map.resources[id] ? 'resource' : 'zone'
  return { id, kind, lines, size, box: text, place }
}

/**
 * Which marks and texts the wall shows, and where: all marks, and as many labels as have room without being smaller
 * than text on the wall may be, cut off, or on anything else; the most important come first (see `RANKS`). The same
 * needs give the same picture, in whatever order the map holds its records.
 */
export function wallPicture(needs: PictureNeeds): WallPicture {
  const { map, moment, measure } = needs
  const scene = sceneOf(needs)
  const items = [...scene.marks.values()]
  const initials = new Map(items.map((item) => [item.mark.id, initialsIn(item, scene, map, moment, measure)]))
  const wants = new Wants(needs, scene)
  const ranks = inOrder(needs, scene, wants, initials).map((ids, index) =>
    ids.map((id) => {
      const item = scene.marks.get(id)
      const name = (map.participants[id] ?? map.resources[id])?.name ?? ''
      return item === undefined ? wants.ofZone(id) : wants.ofNode(item, name, index < OF_THE_MOMENT)
    }),
  )
  const placing = placeAll(ranks, scene.cells)
  const labels = ranks.flat().flatMap((wanted) => {
    const candidate = placing.shown(wanted)
    return candidate === undefined ? [] : [labelOf(needs, wanted.id, candidate)]
  })
  const named = new Set(labels.filter(({ place }) => place === 'inside').map(({ id }) => id))
  const marks = items.map(({ mark }): WallMark => {
    return { ...mark, initials: initials.get(mark.id) ?? null, isNamed: named.has(mark.id) }
  })
  return { marks, labels }
}
