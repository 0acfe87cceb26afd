import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type NameBlock, nameBlock } from '../../src-model/layout/name-block'
import type { WrittenSize } from '../../src-model/layout/ties/tie-path'
import type { Detail } from './zoom-detail'

/** How names are written at the canvas's zoom. */
interface NameLook {
  /** In canvas units. */
  size: number
  /** Whether names are shown, and role and organisation under them. */
  detail: Detail
  /** See `ZoomLook`. */
  markScale: number
  /** How often fonts have arrived: texts measured before may be wider or narrower now. */
  fonts: number
}

/** Nodes and ties follow this by themselves, so that a zoom does not render the whole canvas. */
export const nameLook = createStore<NameLook>(() => ({ size: 18, detail: 'near', markScale: 1, fonts: 0 }))

/** The line with role and organisation: its letters, and what it takes, in canvas units. The styles say the same. */
const DETAIL = { size: 12, weight: 420, height: 15, mostWidth: 168 }
/** The weight of names. The styles say the same. */
const WEIGHT = 600
/** Large enough that rounding does not show. */
const MEASURED_SIZE = 100
/** More blocks than the largest map shows at one size. */
const MOST_BLOCKS = 20_000

const pens = new Map<number, CanvasRenderingContext2D | null>()
let blocks = new Map<string, NameBlock>()

document.fonts.addEventListener('loadingdone', () => {
  blocks = new Map()
  nameLook.setState(({ fonts }) => ({ fonts: fonts + 1 }))
})

function penFor(weight: number): CanvasRenderingContext2D | null {
  const known = pens.get(weight)
  if (known !== undefined) return known
  const pen = document.createElement('canvas').getContext('2d')
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font')
  if (pen) pen.font = `${weight} ${MEASURED_SIZE}px ${family}`
  pens.set(weight, pen)
  return pen
}

/** How wide a text is, in em. */
export function widthOf(text: string, weight: number): number {
  return (penFor(weight)?.measureText(text).width ?? 0) / MEASURED_SIZE
}

function measure(text: string): number {
  return widthOf(text, WEIGHT)
}

function blockOf(name: string, size: number): NameBlock {
  const key = `${size} ${name}`
  const known = blocks.get(key)
  if (known) return known
  if (blocks.size > MOST_BLOCKS) blocks = new Map()
  const block = nameBlock(name, size, measure)
  blocks.set(key, block)
  return block
}

/** A name in lines, as the canvas's zoom wants it. */
export function useNameLines(name: string): readonly string[] {
  // Asked for inside, so that only those whose block has changed are rendered again.
  return useStore(nameLook, ({ size }) => blockOf(name, size)).lines
}

/**
 * The size of what is written under a mark, in canvas units.
 *
 * @param name `null` where nothing is.
 * @returns `undefined` where nothing is written, as for everybody while the canvas is far.
 * @param detail what follows the name while the canvas is close; may be empty.
 */
export function useNameSize(name: string | null, detail: string): WrittenSize | undefined {
  const block = useStore(nameLook, (look) =>
    name === null || look.detail === 'far' ? undefined : blockOf(name, look.size),
  )
  const isDetailShown = useStore(nameLook, (look) => look.detail === 'close' && detail !== '')
  return block && written(block, isDetailShown ? detail : '')
}

/** What `useNameSize` gives, for those who ask once. */
export function nameSizeNow(name: string | null, detail: string): WrittenSize | undefined {
  const look = nameLook.getState()
  if (name === null || look.detail === 'far') return undefined
  return written(blockOf(name, look.size), look.detail === 'close' ? detail : '')
}

/** A name with what follows it, which may be empty. */
function written(block: NameBlock, detail: string): WrittenSize {
  if (detail === '') return block
  const detailWidth = Math.min(widthOf(detail, DETAIL.weight) * DETAIL.size, DETAIL.mostWidth)
  return {
    width: Math.max(block.width, detailWidth),
    height: block.height + DETAIL.height,
    rows: [...block.rows, { width: detailWidth, height: DETAIL.height }],
  }
}

/** How much larger than on the map participants' marks are drawn. */
export function useMarkScale(): number {
  return useStore(nameLook, ({ markScale }) => markScale)
}
