import { useState } from 'react'

/**
 * A value that shows a change at once, before it has come back from the main process.
 *
 * @param send resolves when the change has been made or refused.
 * @returns the value to show, and what to call with a new one.
 */
export function useSent<Value>(value: Value, send: (value: Value) => Promise<unknown>): [Value, (next: Value) => void] {
  const [wanted, setWanted] = useState<{ value: Value } | null>(null)
  const change = (next: Value) => {
    const mine = { value: next }
    setWanted(mine)
    void send(next).then(() => setWanted((latest) => (latest === mine ? null : latest)))
  }
  return [wanted === null ? value : wanted.value, change]
}
