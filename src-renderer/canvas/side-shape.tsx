import type { Side } from '../../src-model/map/map'

const HEXAGON = 'M28 2 L51.4 15 V41 L28 54 L4.6 41 V15 Z'

/** The shape that tells a side without its colour: rounded square, circle, hexagon. */
export function SideShape({ side, className }: { side: Side; className?: string }) {
  return (
    <svg viewBox="0 0 56 56" className={`side-shape ${className ?? ''}`} data-side={side} aria-hidden="true">
      {side === 'employee' ? <rect x="3" y="3" width="50" height="50" rx="13" /> : null}
      {side === 'customer' ? <circle cx="28" cy="28" r="26.5" /> : null}
      {side === 'guest' ? <path d={HEXAGON} strokeLinejoin="round" /> : null}
    </svg>
  )
}
