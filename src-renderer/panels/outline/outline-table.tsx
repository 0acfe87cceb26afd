import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Id } from '../../../src-model/map/ids'
import { useText } from '../../state/use-text'
import { columnWidths } from './column-widths'
import type { Column } from './columns'
import { Gap } from './gap'
import { OutlineTableRow } from './outline-row'
import { nextSorting, type Sorting } from './sorting'
import { useCellEditing } from './use-cell-editing'
import { useCursor } from './use-cursor'
import { useGridEvents } from './use-grid-events'
import { useRowSelection } from './use-row-selection'
import { useSeenRows } from './use-seen-rows'
import { useSorted } from './use-sorted'
import { runsOf } from './windowing'

interface TableProps<Row> {
  /** Names the table, and tells its columns' widths from those of the others. */
  name: string
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
}

interface HeadingProps<Row> {
  column: Column<Row>
  place: number
  /** In CSS. */
  width: string | undefined
  isCurrent: boolean
  sorting: Sorting | null
  sort: (column: string) => void
}

function Heading<Row>({ column, place, width, isCurrent, sorting, sort }: HeadingProps<Row>) {
  const { t } = useText()
  const direction = sorting?.column === column.id ? sorting.direction : undefined
  return (
    <th scope="col" aria-sort={direction ?? 'none'} data-kind={column.id} style={{ width }}>
      <button
        type="button"
        title={t(column.label)}
        tabIndex={isCurrent ? 0 : -1}
        data-active={isCurrent || undefined}
        data-heading={place}
        onClick={() => sort(column.id)}
      >
        <span className="cell-text">{t(column.label)}</span>
        {direction === 'ascending' ? <ArrowUp size={14} aria-hidden="true" /> : null}
        {direction === 'descending' ? <ArrowDown size={14} aria-hidden="true" /> : null}
      </button>
    </th>
  )
}

/** A table of the outline: one stop of the Tab key, and arrow keys from cell to cell. Only rows near by are drawn. */
export function OutlineTable<Row extends { id: Id; record: { createdAt: string } }>(props: TableProps<Row>) {
  const { name, label, rows, columns } = props
  const texts = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const sorted = useSorted(rows, columns, sorting, texts)
  const cursor = useCursor(sorted, table)
  const widths = useMemo(() => columnWidths(columns, rows, sorting?.column, texts), [columns, rows, sorting, texts])
  const { selection, choose, chooseAll } = useRowSelection(sorted, cursor)
  const { editing, open, finish, cancel } = useCellEditing({ rows: sorted, columns, cursor, texts, choose })
  const { seen, height, page } = useSeenRows(scroller)
  const events = useGridEvents({ rows: sorted, columns, cursor, page, choose, chooseAll, open })
  const { row: currentRow, column: currentColumn } = cursor.place
  const runs = useMemo(() => runsOf(sorted.length, seen, currentRow), [sorted.length, seen, currentRow])
  return (
    <div ref={scroller} className="outline-scroller">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are moved among, which only a grid says
        role="grid"
        className="outline-table"
        data-table={name}
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={sorted.length + 1}
        aria-colcount={columns.length}
        {...events}
        {...cursor.handlers}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column, place) => (
              <Heading
                key={column.id}
                column={column}
                place={place}
                width={widths[place]}
                isCurrent={(currentRow < 0 || sorted.length === 0) && place === currentColumn}
                sorting={sorting}
                sort={(id) => setSorting((now) => nextSorting(now, id))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.flatMap((run, place) => [
            <Gap
              key={place === 0 ? 'first gap' : 'second gap'}
              rows={run.from - (runs[place - 1]?.to ?? 0)}
              height={height}
              columns={columns.length}
            />,
            ...sorted
              .slice(run.from, run.to)
              .map((row, index) => (
                <OutlineTableRow
                  key={row.id}
                  row={row}
                  index={run.from + index}
                  columns={columns}
                  texts={texts}
                  isSelected={selection.has(row.id)}
                  current={run.from + index === currentRow ? currentColumn : -1}
                  editing={editing?.id === row.id ? { ...editing, finish, cancel } : null}
                />
              )),
          ])}
          <Gap rows={sorted.length - (runs.at(-1)?.to ?? 0)} height={height} columns={columns.length} />
        </tbody>
      </table>
    </div>
  )
}
