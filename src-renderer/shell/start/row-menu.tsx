import { Copy, Ellipsis, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import type { LibraryEntry } from '../../../src-model/contract/library'
import { ask, refreshLibrary } from '../../state/app-store'
import { useText } from '../../state/use-text'
import { IconButton } from '../icon-button'

async function duplicate({ id }: LibraryEntry): Promise<void> {
  const made = await ask('session/duplicate', { id })
  if (made) await refreshLibrary()
}

/** What else can be done with a session of the library. */
export function RowMenu({ entry, askToDelete }: { entry: LibraryEntry; askToDelete: () => void }) {
  const { t } = useText()
  const popover = useRef<HTMLDivElement>(null)
  const id = `library-more-${entry.id}`
  const run = (action: () => void) => {
    // Closed first, so that the focus is back on the button that opened it.
    popover.current?.hidePopover()
    action()
  }
  return (
    <>
      <IconButton className="library-more" label={t('start.more', { title: entry.title })} popoverTarget={id}>
        <Ellipsis size={20} aria-hidden="true" />
      </IconButton>
      <div ref={popover} id={id} popover="auto" className="library-popover">
        <button type="button" onClick={() => run(() => void duplicate(entry))}>
          <Copy size={16} aria-hidden="true" />
          {t('start.duplicate')}
        </button>
        <button type="button" data-look="danger" onClick={() => run(askToDelete)}>
          <Trash2 size={16} aria-hidden="true" />
          {t('start.delete')}
        </button>
      </div>
    </>
  )
}
