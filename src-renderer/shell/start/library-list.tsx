import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { LibraryEntry } from '../../../src-model/contract/library'
import { appStore, ask, refreshLibrary } from '../../state/app-store'
import { forgetSession } from '../../state/capture-store'
import { useText } from '../../state/use-text'
import { ConfirmDelete } from '../dialogs/confirm-delete'
import { LibraryRow } from './library-row'

function newestFirst(library: readonly LibraryEntry[]): LibraryEntry[] {
  return [...library].sort((one, two) => two.openedAt.localeCompare(one.openedAt))
}

async function remove({ id }: LibraryEntry): Promise<void> {
  const gone = await ask('session/delete', { id })
  if (gone === undefined) return
  forgetSession(id)
  await refreshLibrary()
}

/** The sessions on this computer, the one opened last first. */
export function LibraryList() {
  const { t } = useText()
  const library = useStore(appStore, (state) => state.library)
  const [doomed, setDoomed] = useState<LibraryEntry | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const now = new Date()

  const confirm = async (entry: LibraryEntry) => {
    setDoomed(null)
    await remove(entry)
    heading.current?.focus()
  }
  return (
    <section className="start-library" aria-labelledby="start-library">
      <h2 id="start-library" ref={heading} tabIndex={-1}>
        {t('start.library')}
      </h2>
      {library.length === 0 ? (
        <div className="start-empty">
          <p>{t('start.library-empty')}</p>
          <p>{t('start.library-empty-how')}</p>
        </div>
      ) : (
        <ul className="library-list">
          {newestFirst(library).map((entry) => (
            <LibraryRow key={entry.id} entry={entry} now={now} askToDelete={() => setDoomed(entry)} />
          ))}
        </ul>
      )}
      {doomed === null ? null : (
        <ConfirmDelete title={doomed.title} confirm={() => void confirm(doomed)} close={() => setDoomed(null)} />
      )}
    </section>
  )
}
