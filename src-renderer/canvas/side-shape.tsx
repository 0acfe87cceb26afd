import { CUSTOMER, EMPLOYEE, GUEST } from '../../src-model/layout/shapes'
import type { Side } from '../../src-model/map/map'

/** The shape that tells a side without its colour: rounded square, circle, hexagon. */
export function SideShape({ side, className }: { side: Side; className?: string }) {
  return (
    <svg viewBox="0 0 56 56" className={`side-shape ${className ?? ''}`} data-side={side} aria-hidden="true">
      {side === 'employee' ? <rect {...EMPLOYEE} /> : null}
      {side === 'customer' ? <circle {...CUSTOMER} /> : null}
      {side === 'guest' ? <path d={GUEST} strokeLinejoin="round" /> : null}
    </svg>
  )
}
