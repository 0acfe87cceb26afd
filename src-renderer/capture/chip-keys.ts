import type { KeyboardEvent } from 'react'
import { type ChipPlace, type ChipRow, placeBeside } from './chip-rows'

/** What a key on a chip asks for. */
export type ChipIntent =
  | { do: 'go'; to: ChipPlace }
  | { do: 'turn'; by: 1 | -1 }
  | { do: 'letter'; letter: string }
  | { do: 'activate' }
  | { do: 'remove' }
  | { do: 'leave' }

/** Keys that mean the same on every chip. */
const PLAIN: Readonly<Record<string, ChipIntent>> = {
  Enter: { do: 'activate' },
  Delete: { do: 'remove' },
  Backspace: { do: 'remove' },
  Escape: { do: 'leave' },
}

/** Left and right from chip to chip, Home and End within the row, up and down from row to row where there are several. */
function wayTo(key: string, rows: readonly ChipRow[], { row, chip }: ChipPlace): ChipPlace | undefined {
  if (key === 'ArrowLeft') return placeBeside(rows, { row, chip }, -1)
  if (key === 'ArrowRight') return placeBeside(rows, { row, chip }, 1)
  if (key === 'Home') return { row, chip: 0 }
  if (key === 'End') return { row, chip: (rows[row]?.chips.length ?? 1) - 1 }
  if (rows.length < 2) return undefined
  if (key === 'ArrowUp') return { row: Math.max(row - 1, 0), chip }
  return key === 'ArrowDown' ? { row: Math.min(row + 1, rows.length - 1), chip } : undefined
}

/** What a key press on the chip at a place asks for; `undefined` for keys that are not the chips'. */
export function chipIntent(event: KeyboardEvent, rows: readonly ChipRow[], from: ChipPlace): ChipIntent | undefined {
  const { key, shiftKey } = event
  if (event.ctrlKey || event.metaKey || event.altKey) return key === 'ArrowUp' ? { do: 'leave' } : undefined
  const to = wayTo(key, rows, from)
  if (to) return { do: 'go', to }
  if (key === ' ') return { do: 'turn', by: shiftKey ? -1 : 1 }
  if (key === 'ArrowUp' || key === 'ArrowDown') return { do: 'turn', by: key === 'ArrowUp' ? -1 : 1 }
  if (key.length === 1) return { do: 'letter', letter: key }
  return PLAIN[key]
}
