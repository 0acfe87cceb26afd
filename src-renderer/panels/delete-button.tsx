import { Trash2 } from 'lucide-react'
import type { Id } from '../../src-model/map/ids'
import { removeFromMap } from '../canvas/remove-from-map'

/** Removes what the inspector shows. Undo brings it back, so nothing is asked. */
export function DeleteButton({ ids, text }: { ids: readonly Id[]; text: string }) {
  return (
    <button type="button" className="button inspector-delete" data-look="plain" onClick={() => void removeFromMap(ids)}>
      <Trash2 size={16} aria-hidden="true" />
      {text}
    </button>
  )
}
