import type { DisplayUse } from '../../src-model/contract/library'
import type { WallDisplay, WallPlace } from '../../src-model/contract/wall'

/** A part of the desktop, in device-independent pixels. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** A display as the system tells of it. */
export interface SystemDisplay {
  /** The system's number for it: the same while it is there, and not always the same the next time. */
  id: number
  /** As the system calls it; may be empty. */
  label: string
  /** Whether it is built into the computer. */
  internal: boolean
  bounds: Area
}

/** A display with the key that it is remembered by. */
export interface KeyedDisplay extends SystemDisplay {
  /** See `WallDisplay.key`. */
  key: string
}

/** What each display is used for, by key. */
export type DisplayUses = Readonly<Record<string, DisplayUse>>

const LONGEST_NAME = 200

/** What a display is told by. A name stays with a projector in every resolution; its size has to do where it has none. */
function nameOf({ label, internal, bounds: { width, height } }: SystemDisplay): string {
  const name = label.trim().slice(0, LONGEST_NAME) || `${width}x${height}`
  return `${internal ? 'internal' : 'external'}:${name}`
}

function fromLeft({ bounds: one }: SystemDisplay, { bounds: other }: SystemDisplay): number {
  return one.x - other.x || one.y - other.y
}

/**
 * Gives each display its key. Several that cannot be told apart are numbered from left to right.
 *
 * @param before the displays as they were keyed the last time; one that stayed keeps its key whatever it became.
 * @returns the displays from left to right.
 */
export function keyed(displays: readonly SystemDisplay[], before: readonly KeyedDisplay[]): KeyedDisplay[] {
  const stayed = new Map<SystemDisplay, string>()
  for (const display of displays) {
    const known = before.find(({ id, label }) => id === display.id && label === display.label)
    if (known !== undefined) stayed.set(display, known.key)
  }
  const taken = new Set(stayed.values())
  const free = (name: string, number = 1): string => {
    const key = number === 1 ? name : `${name}#${number}`
    return taken.has(key) ? free(name, number + 1) : key
  }
  return displays.toSorted(fromLeft).map((display) => {
    const key = stayed.get(display) ?? free(nameOf(display))
    taken.add(key)
    return { ...display, key }
  })
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

/**
 * The displays that the facilitator's window is not on. One that mirrors the facilitator's shows what they see: it is
 * none for the wall.
 *
 * @param facilitators the id of the display that the facilitator's window is on.
 */
export function othersOf(displays: readonly KeyedDisplay[], facilitators: number): KeyedDisplay[] {
  const own = displays.find(({ id }) => id === facilitators)
  return displays.filter((each) => each !== own && !(own && overlap(each.bounds, own.bounds)))
}

/** The first display that is remembered for the wall. */
export function rememberedFor(uses: DisplayUses, others: readonly KeyedDisplay[]): KeyedDisplay | undefined {
  return others.find(({ key }) => uses[key] === 'wall')
}

/** The first display that nobody has been asked about. */
export function unknownAmong(uses: DisplayUses, others: readonly KeyedDisplay[]): KeyedDisplay | undefined {
  return others.find(({ key }) => uses[key] === undefined)
}

/**
 * Where the wall opens when nobody says where.
 *
 * @param others the displays that the facilitator's window is not on.
 * @returns `null` when it has to be asked.
 */
export function placeOf(uses: DisplayUses, others: readonly KeyedDisplay[]): WallPlace | null {
  const remembered = rememberedFor(uses, others)
  if (remembered !== undefined) return { is: 'display', key: remembered.key }
  return unknownAmong(uses, others) === undefined ? { is: 'window' } : null
}

/**
 * Where an open wall belongs, now that displays have changed.
 *
 * @param place where it is, or waits to be. A wall whose display is not among the others waits for it there.
 */
export function placeAfterChange(place: WallPlace, uses: DisplayUses, others: readonly KeyedDisplay[]): WallPlace {
  if (place.is === 'display' && others.some(({ key }) => key === place.key)) return place
  const remembered = rememberedFor(uses, others)
  return remembered === undefined ? place : { is: 'display', key: remembered.key }
}

/** A display as the facilitator is told of it. */
export function asWallDisplay({ key, label, bounds: { width, height } }: KeyedDisplay): WallDisplay {
  return { key, label, width, height }
}

const WINDOW = { most: 960, least: 480, share: 0.45, margin: 24 }

/**
 * Where a wall in a window opens: as wide as the room beside the facilitator's window if that is enough, otherwise over
 * its lower right corner, and never over all of it.
 *
 * @param work the part of the facilitator's display that windows may be on.
 * @param facilitators the bounds of the facilitator's window.
 * @returns the bounds of the window's content, 16:9.
 */
export function windowOn(work: Area, facilitators: Area): Area {
  const { most, least, share, margin } = WINDOW
  const right = work.x + work.width
  const beside = right - (facilitators.x + facilitators.width) - 2 * margin
  const width = Math.round(Math.min(most, beside >= least ? beside : Math.max(least, work.width * share)))
  const height = Math.round((width * 9) / 16)
  return { x: right - width - margin, y: work.y + work.height - height - margin, width, height }
}
