import { useId, useState } from 'react'
import { type ColumnUse, TABLE_KINDS, type TableKind, type TableUse } from '../../src-model/formats/table'
import type { TablePreview } from '../../src-model/import/preview'
import { useText } from '../state/use-text'
import { columnName, isSure, readingText } from './reading'
import { withColumnUse, withHeader, withKind } from './table-use'

interface ColumnProps {
  column: TablePreview['columns'][number]
  place: number
  use: ColumnUse
  choose: (use: ColumnUse) => void
}

/** One column: what it is called, what stands in it, and what it is read as. */
function Column({ column, place, use, choose }: ColumnProps) {
  const texts = useText()
  const { t } = texts
  const id = useId()
  const { samples, uses } = column
  const name = columnName(column, place, texts)
  // A use that does not fit any more is still what is chosen, until another is.
  const options = uses.includes(use) ? uses : [use, ...uses]
  return (
    <li className="import-column" data-use={use}>
      <strong className="import-header" title={name}>
        {name}
      </strong>
      <span id={id} className="import-samples" title={samples.join(' · ')}>
        {samples.length === 0 ? <i>{t('import.no-samples')}</i> : null}
        {samples.map((sample, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: samples may be equal, and each stands where it stands
          <bdi key={index}>{sample}</bdi>
        ))}
      </span>
      <select
        aria-label={`${name} ${t('import.read-as')}`}
        aria-describedby={id}
        value={use}
        onChange={({ currentTarget }) => choose(currentTarget.value as ColumnUse)}
      >
        {options.map((each) => (
          <option key={each} value={each}>
            {t(`column.${each}`)}
          </option>
        ))}
      </select>
    </li>
  )
}

interface MapperProps {
  table: TablePreview
  /** As the user has it: newer than the table's own while it is read anew. */
  use: TableUse
  isOneOfSeveral: boolean
  /** Whether what came of it is so little that the reading may be to blame. */
  isInDoubt: boolean
  change: (use: TableUse) => void
}

/** How a table is read, in a line; unfolded, what it lists and what each of its columns holds. */
export function TableMapper({ table, use, isOneOfSeveral, isInDoubt, change }: MapperProps) {
  const texts = useText()
  const { t } = texts
  const id = useId()
  // What is surely right leaves the room to the rows.
  const [isOpen, setOpen] = useState(isInDoubt || !isSure(table, use))
  return (
    <details className="import-mapper" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h3 id={id}>{isOneOfSeveral ? t('import.mapper-of', { name: table.name }) : t('import.mapper')}</h3>
        {table.isRemembered ? <span className="import-remembered">{t('import.remembered')}</span> : null}
        {isOpen ? null : <span className="import-reading">{readingText(table, use, texts)}</span>}
      </summary>
      <div className="import-table-facts">
        <label className="import-kind-of-table">
          {t('import.list-of')}
          <select
            value={use.kind}
            onChange={({ currentTarget }) => change(withKind(use, currentTarget.value as TableKind))}
          >
            {TABLE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`table-kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="import-tick">
          <input
            type="checkbox"
            checked={use.hasHeader}
            onChange={({ currentTarget }) => change(withHeader(use, currentTarget.checked))}
          />
          {t('import.has-header')}
        </label>
      </div>
      <ul className="import-columns" aria-labelledby={id}>
        {table.columns.map((column, place) => (
          <Column
            // biome-ignore lint/suspicious/noArrayIndexKey: columns may be called the same, and do not change places
            key={place}
            column={column}
            place={place}
            use={use.columns[place] ?? table.use.columns[place] ?? 'none'}
            choose={(as) => change(withColumnUse(use, place, as))}
          />
        ))}
      </ul>
    </details>
  )
}
