import { type CSSProperties, useId, useMemo, useRef, useState } from 'react'
import type { ImportChoices, RowChoice } from '../../src-model/import/choices'
import type { PreviewRow } from '../../src-model/import/preview'
import { Choice } from '../panels/choice'
import { Gap } from '../panels/outline/gap'
import { useSeenRows } from '../panels/outline/use-seen-rows'
import { runsOf } from '../panels/outline/windowing'
import { useText } from '../state/use-text'
import { canChoose, ImportRow } from './import-row'
import { filterCounts, isListed, ROW_FILTERS, type RowFilter } from './row-filter'
import { withRow } from './table-use'
import { useRowKeys } from './use-row-keys'

const HEADS_OF_WHOLE = ['where', 'what', 'fate'] as const
const HEADS = [...HEADS_OF_WHOLE, 'choice'] as const

interface RowsProps {
  rows: readonly PreviewRow[]
  /** Of the files. */
  names: readonly string[]
  choices: ImportChoices
  change: (choices: ImportChoices) => void
}

/** Every thing that was found, with what becomes of it. Only rows near by are drawn. */
export function ImportRows({ rows, names, choices, change }: RowsProps) {
  const texts = useText()
  const { t } = texts
  const id = useId()
  const [filter, setFilter] = useState<RowFilter>('all')
  // Whatever was chosen about last stays in sight, although it may not be one of these any more.
  const [held, setHeld] = useState<string | null>(null)
  const listed = useMemo(() => rows.filter((row) => isListed(row, filter) || row.key === held), [rows, filter, held])
  const counts = useMemo(() => filterCounts(rows), [rows])
  // Of a map that comes whole nothing can be chosen.
  const hasChoices = useMemo(() => rows.some(canChoose), [rows])
  const heads = hasChoices ? HEADS : HEADS_OF_WHOLE
  const chosen = useMemo(() => new Map(choices.rows.map(({ key, choice }) => [key, choice])), [choices.rows])
  const scroller = useRef<HTMLDivElement>(null)
  const { seen, height, page } = useSeenRows(scroller)
  const { current, handlers } = useRowKeys(listed.length, page)
  const runs = useMemo(() => runsOf(listed.length, seen, current), [listed.length, seen, current])
  const choose = (key: string, choice: RowChoice | null) => {
    setHeld(key)
    change(withRow(choices, key, choice))
  }
  return (
    <section className="import-list" aria-labelledby={id}>
      <div className="import-list-head">
        <h3 id={id}>{t('import.list')}</h3>
        <Choice
          name="import-filter"
          label={t('import.filter')}
          labelHidden
          value={filter}
          options={ROW_FILTERS.map((value) => ({ value, text: t(`import.filter.${value}`, { count: counts[value] }) }))}
          choose={(next) => {
            setHeld(null)
            setFilter(next)
          }}
        />
      </div>
      <div
        ref={scroller}
        className="import-scroller"
        // As high as all of them, so that nothing moves when fewer are listed.
        style={{ '--rows': rows.length } as CSSProperties}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are moved among, which only a grid says
          role="grid"
          className="import-rows"
          aria-labelledby={id}
          aria-rowcount={listed.length + 1}
          {...handlers}
        >
          <thead>
            <tr aria-rowindex={1}>
              {heads.map((head) => (
                <th key={head} scope="col" data-column={head}>
                  {t(`import.head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.flatMap((run, place) => [
              <Gap
                key={place === 0 ? 'first gap' : 'second gap'}
                rows={run.from - (runs[place - 1]?.to ?? 0)}
                height={height}
                columns={heads.length}
              />,
              ...listed
                .slice(run.from, run.to)
                .map((row, index) => (
                  <ImportRow
                    key={row.key}
                    row={row}
                    index={run.from + index}
                    names={names}
                    texts={texts}
                    choices={choices}
                    chosen={chosen.get(row.key)}
                    isCurrent={run.from + index === current}
                    choose={hasChoices ? choose : null}
                  />
                )),
            ])}
            <Gap rows={listed.length - (runs.at(-1)?.to ?? 0)} height={height} columns={heads.length} />
          </tbody>
        </table>
        {listed.length === 0 ? <p className="import-none">{t('import.filter-none')}</p> : null}
      </div>
    </section>
  )
}
