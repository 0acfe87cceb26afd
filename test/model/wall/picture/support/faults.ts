import { PARTICIPANT_MARK, RESOURCE_HEIGHT, RESOURCE_WIDTH } from '../../../../../src-model/layout/footprint'
import {
  type PictureNeeds,
  SMALLEST_TEXT,
  type WallMark,
  type WallPicture,
  wallUnit,
} from '../../../../../src-model/wall/picture/picture'

interface Ground {
  what: string
  id: string
  left: number
  top: number
  right: number
  bottom: number
}

/** What rounding may do, in pixels. */
const ROUNDING = 1e-6

function touch(a: Ground, b: Ground): boolean {
  return (
    a.left < b.right - ROUNDING &&
    b.left < a.right - ROUNDING &&
    a.top < b.bottom - ROUNDING &&
    b.top < a.bottom - ROUNDING
  )
}

function groundOf(mark: Pick<WallMark, 'id' | 'x' | 'y' | 'width' | 'height'>): Ground {
  const { id, x, y, width, height } = mark
  return { what: 'mark', id, left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

function pairs<Of>(all: readonly Of[]): [Of, Of][] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other): [Of, Of] => [one, other]))
}

function markFaults({ map, view }: PictureNeeds, marks: readonly WallMark[]): string[] {
  const ids = [...Object.keys(map.participants), ...Object.keys(map.resources)].toSorted()
  const drawn = marks.map(({ id }) => id).toSorted()
  const faults = JSON.stringify(ids) === JSON.stringify(drawn) ? [] : [`marks of ${drawn} and not of ${ids}`]
  for (const { id, x, y } of marks) {
    const { position } = map.participants[id] ?? map.resources[id] ?? {}
    const away = position && Math.hypot(position.x * view.zoom + view.x - x, position.y * view.zoom + view.y - y)
    if (away === undefined || away > ROUNDING * (1 + Math.hypot(x, y))) faults.push(`the mark of ${id} is elsewhere`)
  }
  const natural = (mark: WallMark): Ground => {
    const [width, height] =
      mark.kind === 'participant' ? [PARTICIPANT_MARK, PARTICIPANT_MARK] : [RESOURCE_WIDTH, RESOURCE_HEIGHT]
    return groundOf({ ...mark, width: width * view.zoom, height: height * view.zoom })
  }
  for (const [one, other] of pairs(marks)) {
    if (touch(groundOf(one), groundOf(other)) && !touch(natural(one), natural(other))) {
      faults.push(`the marks of ${one.id} and ${other.id} were enlarged until they touch`)
    }
    if (one.kind === other.kind && (one.width !== other.width || one.height !== other.height)) {
      faults.push(`the marks of ${one.id} and ${other.id} are of different sizes`)
    }
  }
  return faults
}

/** Whether something counts now: then it may be written smaller than the others, where there is no other way. */
function counts({ map, moment: { selected, fresh, lit } }: PictureNeeds, id: string): boolean {
  const isTied = [...selected].some((tie) => [map.connections[tie]?.from, map.connections[tie]?.to].includes(id))
  return isTied || selected.has(id) || fresh.has(id) || lit !== null
}

/**
 * What is wrong with a picture, in words, as anybody would find it with a ruler: everything compared with everything.
 * Which labels are shown, and which are not, is not judged here.
 */
export function faultsOf(needs: PictureNeeds, { marks, labels }: WallPicture): string[] {
  const { map, screen, moment, measure } = needs
  const smallest = SMALLEST_TEXT * wallUnit(screen) - ROUNDING
  const faults = markFaults(needs, marks)
  const shown = new Set<string>()
  const texts: Ground[] = labels.map(({ id, box }) => ({ what: 'label', id, ...box }))
  for (const { id, lines, size, box } of labels) {
    const name = (map.participants[id] ?? map.resources[id])?.name ?? map.zones[id]?.label ?? ''
    if (shown.has(id)) faults.push(`${id} has two labels`)
    shown.add(id)
    if (size < smallest) faults.push(`the label of ${id} is ${size} px`)
    if (lines.length < 1 || lines.length > 3) faults.push(`the label of ${id} has ${lines.length} lines`)
    for (const line of lines) {
      if (measure(line) * size > box.right - box.left + ROUNDING) faults.push(`“${line}” is wider than its box`)
    }
    const solid = (text: string) => text.replace(/\s/gu, '')
    const said = solid(lines.join(''))
    const isWhole = said === solid(name)
    const isCut = said.endsWith('…') && solid(name).startsWith(said.slice(0, -1))
    if (!isWhole && !isCut) faults.push(`the label of ${id} says “${lines.join('|')}” for “${name}”`)
    if (moment.lit !== null && !moment.lit.has(id)) faults.push(`the label of ${id} is out of the spotlight`)
  }
  for (const { id, initials, ...mark } of marks) {
    if (initials === null) continue
    if (initials < smallest) faults.push(`the initials of ${id} are ${initials} px`)
    const half = { x: (measure(map.participants[id]?.initials ?? '') * initials) / 2, y: initials / 2 }
    if (half.x > mark.width / 2 || half.y > mark.height / 2)
      faults.push(`the initials of ${id} are larger than the mark`)
    texts.push({
      what: 'initials',
      id,
      left: mark.x - half.x,
      right: mark.x + half.x,
      top: mark.y - half.y,
      bottom: mark.y + half.y,
    })
  }
  for (const { what, id, left, top, right, bottom } of texts) {
    const isSeen = left >= 0 && top >= screen.strip && right <= screen.width && bottom <= screen.height
    if (!isSeen) faults.push(`the ${what} of ${id} is cut off`)
  }
  for (const [one, other] of pairs(texts)) {
    if (touch(one, other)) faults.push(`the ${one.what} of ${one.id} lies on the ${other.what} of ${other.id}`)
  }
  const people = labels.filter(({ id, kind }) => kind === 'participant' && !counts(needs, id))
  if (new Set(people.map(({ size }) => size)).size > 1) faults.push('names of people have different sizes')
  const insides = new Set(labels.filter(({ place }) => place === 'inside').map(({ id }) => id))
  for (const text of texts) {
    for (const mark of marks) {
      const isOwn = mark.id === text.id && (text.what === 'initials' || insides.has(text.id))
      const isDimmed = moment.lit !== null && !moment.lit.has(mark.id)
      if (!isOwn && !isDimmed && touch(text, groundOf(mark)))
        faults.push(`the ${text.what} of ${text.id} lies on ${mark.id}`)
    }
  }
  return faults
}
