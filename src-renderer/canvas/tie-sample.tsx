import type { ConnectionKind, Origin } from '../../src-model/map/map'

/** A piece of a tie as the canvas draws it: its kind by the line, its origin by weight and warmth. */
export function TieSample({ kind, origin, className }: { kind: ConnectionKind; origin: Origin; className: string }) {
  return (
    <svg className={className} viewBox="0 0 40 12" aria-hidden="true" data-kind={kind} data-origin={origin}>
      <path className="tie-line" d="M3 6 H37" fill="none" />
    </svg>
  )
}
