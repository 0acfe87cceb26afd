import { memo } from 'react'
import type { Id } from '../../../src-model/map/ids'
import { sessionStore } from '../../state/session-store'
import type { Texts } from '../../texts'
import { ChoiceEditor } from './choice-editor'
import type { Column } from './columns'
import { TextEditor } from './text-editor'
import type { Editing, Leaving } from './use-cell-editing'

/** A cell that is being changed, and what its field asks for. */
export interface EditingOf extends Editing {
  finish: (leaving: Leaving, written: string) => void
  cancel: () => void
}

interface RowProps<Row> {
  row: Row
  /** Its place in the table, from 0. */
  index: number
  columns: readonly Column<Row>[]
  texts: Texts
  isSelected: boolean
  /** The column that the cursor is at, or -1. */
  current: number
  editing: EditingOf | null
}

function CellContent<Row>({ row, column, texts }: { row: Row; column: Column<Row>; texts: Texts }) {
  const text = column.text(row, texts)
  return (
    <span className="cell-content" title={text === '' ? undefined : text}>
      {column.picture?.(row)}
      <span className={column.pictureOnly ? 'visually-hidden' : 'cell-text'} dir="auto">
        {text}
      </span>
    </span>
  )
}

function EditedCell<Row>({
  row,
  column,
  texts,
  editing,
}: Pick<RowProps<Row>, 'row' | 'texts'> & { column: Column<Row>; editing: EditingOf }) {
  const { editor } = column
  const map = sessionStore.getState().session?.map
  if (editor === undefined || map === undefined) return null
  const { begins, problem, isListed, finish, cancel } = editing
  const shared = { value: editor.value(row), label: texts.t(column.label), finish, cancel }
  return editor.kind === 'choice' ? (
    <ChoiceEditor {...shared} options={editor.options(row, map, texts)} isListed={isListed} />
  ) : (
    <TextEditor {...shared} kind={editor.kind} begins={begins} problem={problem} />
  )
}

function RowOf<Row extends { id: Id }>({ row, index, columns, texts, isSelected, current, editing }: RowProps<Row>) {
  return (
    // The headings are row 1.
    <tr aria-rowindex={index + 2} aria-selected={isSelected} data-row={index} data-outline-row={row.id}>
      {columns.map((column, place) => {
        const isEdited = editing?.column === column.id
        const shared = {
          tabIndex: place === current ? 0 : -1,
          'data-column': place,
          'data-active': place === current || undefined,
          'data-kind': column.id,
          'aria-readonly': column.editor === undefined || undefined,
          children: isEdited ? (
            <EditedCell row={row} column={column} texts={texts} editing={editing} />
          ) : (
            <CellContent row={row} column={column} texts={texts} />
          ),
        }
        return place === 0 ? <th key={column.id} scope="row" {...shared} /> : <td key={column.id} {...shared} />
      })}
    </tr>
  )
}

/** A row of the outline. It is drawn again only when it, or where the keyboard is in it, has changed. */
export const OutlineTableRow = memo(RowOf) as typeof RowOf
