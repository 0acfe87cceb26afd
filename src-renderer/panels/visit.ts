import { type FocusEvent, useMemo, useRef } from 'react'

/** Asks for a change of a field's value in the map. Changes with the same gesture are one undo step. */
export type Send<Value> = (value: Value, gesture: string) => Promise<unknown>

/** One stay of the focus in a field: all edits made in it are one undo step. */
export interface Visit {
  /** The gesture key of this visit. */
  gesture: () => string
  /** Handlers for the element that holds the field's controls. */
  handlers: {
    onFocus: (event: FocusEvent) => void
    onBlur: (event: FocusEvent) => void
  }
}

// The time keeps keys apart across restarts, which the undo history outlives.
function newGesture(field: string): string {
  return `inspector:${field}:${Date.now().toString(36)}`
}

function staysInside({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
}

/** Follows the visits of a field. @param field tells it from all others of the map, in at most 80 characters. */
export function useVisit(field: string): Visit {
  const current = useRef<string | null>(null)
  return useMemo(() => {
    const end = (event: FocusEvent) => {
      if (!staysInside(event)) current.current = null
    }
    return {
      gesture: () => {
        current.current ??= newGesture(field)
        return current.current
      },
      handlers: { onFocus: end, onBlur: end },
    }
  }, [field])
}
