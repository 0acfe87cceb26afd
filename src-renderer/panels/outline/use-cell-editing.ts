import { useState } from 'react'
import { flushSync } from 'react-dom'
import { type Answer, refused } from '../../../src-model/contract/errors'
import type { Step } from '../../../src-model/map/commands/command'
import type { Id } from '../../../src-model/map/ids'
import type { CommunityMap } from '../../../src-model/map/map'
import { inTurn } from '../../state/in-turn'
import { execute } from '../../state/session-store'
import type { Texts } from '../../texts'
import type { Column } from './columns'
import { nextEditable, type Place } from './grid-keys'
import type { Cursor } from './use-cursor'

/** A cell that is being changed. */
export interface Editing {
  id: Id
  column: string
  /** What the field begins with, instead of what the cell holds. */
  begins: string | null
  /** Whether a list of choices drops down at once. */
  isListed: boolean
  /** Why what was written was not taken. */
  problem: string | null
}

/** How a cell is left: for the one below, the next or the one before to change as well, or staying where it is. */
export type Leaving = 'down' | 'next' | 'previous' | 'stay' | 'elsewhere'

interface Grid<Row> {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  cursor: Cursor
  texts: Texts
}

// A promise is set as a whole: each change of it sets out from the one before.
const turn = inTurn()

function sendNext(stepIn: (map: CommunityMap) => Step): Promise<Answer<unknown>> {
  return turn<Answer<unknown>>((map) => (map === null ? refused('no-session-open') : execute(stepIn(map))))
}

/** Changing cells in their place. */
export function useCellEditing<Row extends { id: Id }>({ rows, columns, cursor, texts }: Grid<Row>) {
  const [editing, setEditing] = useState<Editing | null>(null)

  const open = ({ row, column }: Place, begins: string | null, isListed = false): boolean => {
    const id = rows[row]?.id
    const spec = columns[column]
    if (id === undefined || spec?.editor === undefined) return false
    cursor.focus({ row, column })
    flushSync(() => setEditing({ id, column: spec.id, begins, isListed, problem: null }))
    return true
  }
  const send = async (row: Row, { id: column, editor }: Column<Row>, text: string) => {
    if (editor === undefined || text === editor.value(row)) return
    const answer = await sendNext((map) => editor.step(row, text, map))
    if (answer.ok) return
    // What was written is not lost, unless another cell is being changed by now.
    const problem = texts.error(answer.error)
    setEditing((other) => other ?? { id: row.id, column, begins: text, isListed: false, problem })
  }
  const move = (leaving: Leaving, { row, column }: Place) => {
    if (leaving === 'elsewhere') return
    const isEditable = columns.map(({ editor }) => editor !== undefined)
    const by = leaving === 'previous' ? -1 : 1
    const next =
      leaving === 'next' || leaving === 'previous' ? nextEditable({ row, column }, by, isEditable, rows.length) : null
    if (next !== null) open(next, null)
    else cursor.focus({ row: leaving === 'down' ? Math.min(row + 1, rows.length - 1) : row, column })
  }
  /** Takes what was written, unless it cannot be, and leaves the cell. */
  const finish = (leaving: Leaving, written: string) => {
    const column = columns.findIndex(({ id }) => id === editing?.column)
    const [spec, row] = [columns[column], editing ? rows[cursor.rowOf(editing.id)] : undefined]
    if (editing === null || spec?.editor === undefined || row === undefined) {
      setEditing(null)
      return
    }
    const { editor } = spec
    const text = editor.kind === 'choice' ? written : editor.clean(written)
    if (editor.kind !== 'choice' && editor.missing !== undefined && text === '') {
      // Whoever has gone elsewhere has nothing written to keep.
      setEditing(leaving === 'elsewhere' ? null : { ...editing, begins: written, problem: texts.t(editor.missing) })
      return
    }
    const place = { row: cursor.rowOf(row.id), column }
    flushSync(() => setEditing(null))
    void send(row, spec, text)
    move(leaving, place)
  }
  const cancel = () => {
    flushSync(() => setEditing(null))
    cursor.focus(cursor.place)
  }
  return { editing, open, finish, cancel }
}
