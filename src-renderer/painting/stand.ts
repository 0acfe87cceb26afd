import type { Id } from '../../src-model/map/ids'
import type { PaintedState } from './painted-look'
import type { SceneTie } from './scene'

/** What is left of marks, and of ties, when they give way; and of those that are touched. See `canvas/fade.css`. */
const PALE = { node: 0.2, tie: 0.16, touched: 0.6 }

/** In which light a node stands. */
export interface NodeStand {
  isSelected: boolean
  isPale: boolean
  isFound: boolean
  isEnd: boolean
  is: 'away' | 'fallen' | null
  /** How much of marks and tags there is. */
  opacity: number
}

/** In which light a tie stands. */
export interface TieStand {
  isSelected: boolean
  isNear: boolean
  isPale: boolean
  isLit: boolean
  isGone: boolean
  opacity: number
}

function has(classes: string, one: string): boolean {
  return classes === one || classes.split(' ').includes(one)
}

export function standOfNode({ selection, shown, light }: PaintedState, id: Id): NodeStand {
  const isSelected = selection.has(id)
  const classes = light.nodes.get(id) ?? ''
  const isShown = shown === null || shown.nodes.has(id)
  const isPale = !isShown || (light.is === 'highlight' && !has(classes, 'lit'))
  return {
    isSelected,
    isPale,
    isFound: shown !== null && isShown && shown.found.has(id),
    isEnd: has(classes, 'lit-end'),
    is: has(classes, 'away') ? 'away' : has(classes, 'fallen') ? 'fallen' : null,
    opacity: isPale ? (isSelected ? PALE.touched : PALE.node) : 1,
  }
}

export function standOfTie({ selection, near, shown, light }: PaintedState, { id, from, to }: SceneTie): TieStand {
  const isSelected = selection.has(id)
  const isNear = near.has(from) || near.has(to)
  const classes = light.ties.get(id) ?? ''
  const isLit = has(classes, 'lit')
  const isPale = shown?.ties.has(id) === false || (light.is === 'highlight' && !isLit)
  return {
    isSelected,
    isNear,
    isPale,
    isLit,
    isGone: has(classes, 'gone'),
    opacity: isPale ? (isSelected || isNear ? PALE.touched : PALE.tie) : 1,
  }
}
