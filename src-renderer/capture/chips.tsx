import './chips.css'
import { useEffect } from 'react'
import type { CaptureProblem } from '../../src-model/capture/read'
import { useText } from '../state/use-text'
import { Chip } from './chip'
import { ChipEditor } from './chip-editor'
import type { ChipRow } from './chip-rows'
import { isChoice } from './chip-values'
import type { useChips } from './use-chips'

interface ChipsProps {
  chips: ReturnType<typeof useChips>
  problems: readonly CaptureProblem[]
  /** The first line that has to be written differently, from 0, once that is said. */
  problemLine: number | undefined
}

interface RowProps extends Pick<ChipsProps, 'chips' | 'problems'> {
  row: ChipRow
  index: number
  several: boolean
  isMarked: boolean
}

function Row({ chips, row, index, several, problems, isMarked }: RowProps) {
  const { t } = useText()
  const { line } = row
  const wrong = several ? problems.filter((problem) => problem.line === line.line) : []
  const { writing, place } = chips
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in, and the line itself is that
    <div
      role="group"
      className="chips"
      aria-label={several ? t('capture.line', { line: line.line + 1 }) : t('capture.reading')}
      data-line={several ? line.line + 1 : undefined}
      data-problem={isMarked || undefined}
      data-wrong={wrong.length > 0 || undefined}
    >
      {row.chips.map((chip, at) => {
        const key = `${at}-${chip.kind}`
        const here = { row: index, chip: at }
        if (writing?.row === index && writing.chip === at) {
          return (
            <ChipEditor
              key={`${key}-edit`}
              chip={chip}
              text={writing.text}
              isWhole={writing.isWhole}
              onWrite={chips.finish}
              onCancel={(stays) => chips.finish(null, stays)}
            />
          )
        }
        return (
          <Chip
            key={key}
            chip={chip}
            at={`${index}-${at}`}
            isStop={place.row === index && place.chip === at}
            isChoice={isChoice(line, chip)}
            onFocus={() => chips.setPlace(here)}
            onClick={() => chips.activate(here, true)}
            onKeyDown={(event) => chips.onKeyDown(event, here)}
          />
        )
      })}
      {wrong.map((problem) => (
        <p key={`${problem.start}-${problem.code}`} className="chips-problem">
          {t(`capture.problem.${problem.code}`, problem.params)}
        </p>
      ))}
    </div>
  )
}

/** How the text will be read, part by part; one row for each line. */
export function Chips({ chips, problems, problemLine }: ChipsProps) {
  const { t } = useText()
  const { element, rows } = chips
  useEffect(() => {
    if (problemLine !== undefined)
      element.current?.querySelector('[data-problem]')?.scrollIntoView({ block: 'nearest' })
  }, [problemLine, element])
  return (
    <div ref={element} className="chip-lines" role="toolbar" aria-label={t('capture.chips')}>
      {rows.map((row, index) => (
        <Row
          key={row.line.line}
          chips={chips}
          row={row}
          index={index}
          several={rows.length > 1}
          problems={problems}
          isMarked={row.line.line === problemLine}
        />
      ))}
    </div>
  )
}
