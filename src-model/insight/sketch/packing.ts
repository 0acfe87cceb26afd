/** The ground that one component needs, in lengths of a tie, and where it would rather stand. */
export interface Ground {
  width: number
  height: number
  /** How far to the left or right it was; `null` for a new one. */
  was: number | null
}

/** A component's middle, in lengths of a tie. */
export interface Spot {
  x: number
  y: number
}

/** What stays free between two components. */
const GAP = 0.7

interface Column {
  members: number[]
  width: number
  height: number
}

/** Small components stand above each other, as high as `height` at most where more than one does. */
function columnsOf(grounds: readonly Ground[], members: readonly number[], height: number): Column[] {
  const columns: Column[] = []
  for (const member of members) {
    const { width, height: own } = grounds[member] as Ground
    const last = columns.at(-1)
    if (last && last.height + GAP + own <= height) {
      last.members.push(member)
      last.width = Math.max(last.width, width)
      last.height += GAP + own
    } else columns.push({ members: [member], width, height: own })
  }
  return columns
}

function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width + GAP, 0)
}

/** The first component keeps the middle, the others go to its left and right: where they were, or where there is room. */
function sidesOf(grounds: readonly Ground[]): { left: number[]; right: number[] } {
  const sides = { left: [] as number[], right: [] as number[] }
  const used = { left: 0, right: 0 }
  const middle = grounds[0]?.was ?? null
  for (const [index, { width, height, was }] of grounds.entries()) {
    if (index === 0) continue
    const free = used.right <= used.left ? 'right' : 'left'
    const side = was === null || middle === null ? free : was < middle ? 'left' : 'right'
    sides[side].push(index)
    used[side] += width * height
  }
  return sides
}

/**
 * Packs components side by side, the first of them in the middle.
 *
 * @param grounds from the largest component to the smallest.
 * @param ratio the width of the whole for a height of 1, about.
 */
export function pack(grounds: readonly Ground[], ratio: number): Spot[] {
  const first = grounds[0]
  if (first === undefined) return []
  const area = grounds.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0)
  const height = Math.max(first.height, Math.sqrt(area / ratio))
  const { left, right } = sidesOf(grounds)
  const leftColumns = columnsOf(grounds, left, height).reverse()
  const columns = [...leftColumns, ...columnsOf(grounds, [0], height), ...columnsOf(grounds, right, height)]
  const spots: Spot[] = grounds.map(() => ({ x: 0, y: 0 }))
  let x = -widthOf(leftColumns) - first.width / 2
  for (const column of columns) {
    let y = -column.height / 2
    for (const member of column.members) {
      const own = (grounds[member] as Ground).height
      spots[member] = { x: x + column.width / 2, y: y + own / 2 }
      y += own + GAP
    }
    x += column.width + GAP
  }
  return spots
}
