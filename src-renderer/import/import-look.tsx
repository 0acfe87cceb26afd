import type { ImportChoices } from '../../src-model/import/choices'
import type { ImportPreview } from '../../src-model/import/preview'
import { useText } from '../state/use-text'
import { countSentences } from './counts'
import { ImportAsks } from './import-asks'
import { changeChoices } from './import-flow'
import { ImportNotes } from './import-notes'
import { ImportRows } from './import-rows'
import { TableMapper } from './table-mapper'
import { withTable } from './table-use'

interface LookProps {
  /** What the files are, in a few words. */
  kind: string
  preview: ImportPreview
  /** Newer than those of the preview while it is made anew. */
  choices: ImportChoices
}

/** What is looked through: how it is read, what it comes to, and each row of it. */
export function ImportLook({ kind, preview, choices }: LookProps) {
  const texts = useText()
  const { tables, names, rows, moreRows, counts, notes, repairs, asks, refusal } = preview
  const sentences = countSentences(counts, texts)
  return (
    <div className="import-look">
      <p className="import-kind">{kind}</p>
      {tables.map((table, place) => (
        <TableMapper
          // biome-ignore lint/suspicious/noArrayIndexKey: tables may have the same name, and do not change places
          key={place}
          table={table}
          use={choices.tables[place] ?? table.use}
          isOneOfSeveral={tables.length > 1}
          isInDoubt={refusal !== null || rows.length === 0}
          change={(use) => changeChoices(withTable(choices, place, use))}
        />
      ))}
      <ImportAsks asks={asks} choices={choices} change={changeChoices} />
      {/* Why there is nothing stands at the button that cannot be pressed. */}
      {sentences.length === 0 ? null : (
        <p className="import-counts" role="status">
          {sentences.join(' ')}
        </p>
      )}
      {rows.length > 0 ? <ImportRows rows={rows} names={names} choices={choices} change={changeChoices} /> : null}
      {moreRows > 0 ? <p className="modal-soft">{texts.t('import.more-rows', { count: moreRows })}</p> : null}
      {notes.length + repairs.length > 0 ? <ImportNotes notes={notes} repairs={repairs} names={names} /> : null}
    </div>
  )
}
