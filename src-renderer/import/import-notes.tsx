import type { Repair } from '../../src-model/contract/contract'
import type { FileNote } from '../../src-model/formats/found'
import { countNotes } from '../../src-model/formats/noted'
import { isTextKey } from '../../src-model/language/translate'
import { repairText } from '../shell/repair-text'
import { useText } from '../state/use-text'
import type { Texts } from '../texts'
import { whereText } from './where-text'

/** More lines than anybody reads: the rest is counted. */
const MOST_LINES = 200

function noteText({ code, where, params }: FileNote, names: readonly string[], texts: Texts): string {
  const key = `file-note.${code}`
  const what = isTextKey(key) ? texts.t(key, params) : code
  return where === null ? what : texts.t('import.note', { where: whereText(where, names, texts), what })
}

interface NotesProps {
  notes: readonly FileNote[]
  /** What was mended in a map file of Trama's own. */
  repairs: readonly Repair[]
  /** Of the files. */
  names: readonly string[]
}

/** What was left out or changed when the files were read. */
export function ImportNotes({ notes, repairs, names }: NotesProps) {
  const texts = useText()
  const lines = [
    ...repairs.map((repair) => repairText(repair, texts.t)),
    ...notes.map((note) => noteText(note, names, texts)),
  ]
  const count = repairs.length + countNotes(notes)
  const more = lines.length > MOST_LINES ? count - MOST_LINES : 0
  return (
    <details className="import-notes">
      <summary>{texts.n('import.notes', count)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard */}
      <ul tabIndex={0} aria-label={texts.n('import.notes', count)}>
        {lines.slice(0, MOST_LINES).map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several notes may read alike; each stands where the file has it
          <li key={place}>{line}</li>
        ))}
        {more > 0 ? <li>{texts.t('mended.more', { count: more })}</li> : null}
      </ul>
    </details>
  )
}
