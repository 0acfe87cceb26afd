import type { LibraryEntry } from '../../../src-model/contract/library'
import { isolated } from '../../../src-model/language/translate'
import { goToSession } from '../../state/app-store'
import { timeAgo } from '../../state/calendar'
import { useText } from '../../state/use-text'
import { RowMenu } from './row-menu'

interface LibraryRowProps {
  entry: LibraryEntry
  now: Date
  askToDelete: () => void
}

/** One session of the library. The row opens it; a small menu copies or deletes it. */
export function LibraryRow({ entry, now, askToDelete }: LibraryRowProps) {
  const { t, n, day, language } = useText()
  const where = [day(entry.date), entry.place, entry.organisation]
    .filter((each) => each !== '')
    .map(isolated)
    .join(' · ')
  const counts = [
    n('start.people', entry.participants),
    n('start.resources', entry.resources),
    n('start.ties', entry.connections),
  ]
  return (
    <li className="library-row" data-session={entry.id}>
      <button type="button" className="library-open" onClick={() => void goToSession(entry.id)}>
        <span className="library-title" dir="auto" title={entry.title}>
          {entry.title}
        </span>
        <span className="library-where" title={where}>
          {where}
        </span>
        <span className="library-counts">{counts.join(' · ')}</span>
        <span className="library-opened">{t('start.opened', { when: timeAgo(language, entry.openedAt, now) })}</span>
      </button>
      <RowMenu entry={entry} askToDelete={askToDelete} />
    </li>
  )
}
