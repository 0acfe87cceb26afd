import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type NameBlock, nameBlock } from '../../src-model/layout/name-block'

/** How names are written at the canvas's zoom. */
interface NameLook {
  /** In canvas units. */
  size: number
  /** Whether role and organisation are shown under them. */
  withDetail: boolean
  /** How often fonts have arrived: texts measured before may be wider or narrower now. */
  fonts: number
}

/** Nodes and ties follow this by themselves, so that a zoom does not render the whole canvas. */
export const nameLook = createStore<NameLook>(() => ({ size: 18, withDetail: false, fonts: 0 }))

/** The height of the line with role and organisation, in canvas units. The styles say the same. */
const DETAIL_HEIGHT = 15
/** The weight of names. The styles say the same. */
const WEIGHT = 600
/** Large enough that rounding does not show. */
const MEASURED_SIZE = 100
/** More blocks than the largest map shows at one size. */
const MOST_BLOCKS = 20_000

let pen: CanvasRenderingContext2D | null = null
let blocks = new Map<string, NameBlock>()

document.fonts.addEventListener('loadingdone', () => {
  blocks = new Map()
  nameLook.setState(({ fonts }) => ({ fonts: fonts + 1 }))
})

function measure(text: string): number {
  if (pen === null) {
    pen = document.createElement('canvas').getContext('2d')
    const family = getComputedStyle(document.documentElement).getPropertyValue('--font')
    if (pen) pen.font = `${WEIGHT} ${MEASURED_SIZE}px ${family}`
  }
  return (pen?.measureText(text).width ?? 0) / MEASURED_SIZE
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

/** The size of what is written under a mark, in canvas units. @param name `null` where nothing is. */
export function useNameSize(name: string | null, hasDetail: boolean): { width: number; height: number } | undefined {
  const block = useStore(nameLook, ({ size }) => (name === null ? undefined : blockOf(name, size)))
  const isDetailShown = useStore(nameLook, ({ withDetail }) => withDetail && hasDetail)
  if (block === undefined) return undefined
  return isDetailShown ? { width: block.width, height: block.height + DETAIL_HEIGHT } : block
}
