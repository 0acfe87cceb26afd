import { Trash2 } from 'lucide-react'
import type { Id } from '../../src-model/map/ids'
import { canvasControl } from '../canvas/canvas-control'
import { execute } from '../state/session-store'
import { select } from '../state/view-store'

async function remove(ids: readonly Id[]): Promise<void> {
  const answer = await execute({ type: 'map/remove', ids: [...ids] })
  if (!answer.ok) return
  select([])
  // The button goes with what it removed.
  canvasControl()?.focus()
}

/** Removes what the inspector shows. Undo brings it back, so nothing is asked. */
export function DeleteButton({ ids, text }: { ids: readonly Id[]; text: string }) {
  return (
    <button type="button" className="button inspector-delete" data-look="plain" onClick={() => void remove(ids)}>
      <Trash2 size={16} aria-hidden="true" />
      {text}
    </button>
  )
}
