import { type ExportChoices, PAPERS, PICTURE_SCALES } from '../../src-model/export/choices'
import { isChosenFor } from '../../src-model/export/format-groups'
import { Choice } from '../panels/choice'
import { useText } from '../state/use-text'
import { Tick } from './tick'

interface FormatChoicesProps {
  choices: ExportChoices
  change: (changes: Partial<ExportChoices>) => void
}

/** What only this format asks. */
export function FormatChoices({ choices, change }: FormatChoicesProps) {
  const { t } = useText()
  const { format, forExcel, scale, paper } = choices
  return (
    <>
      {isChosenFor(format, 'forExcel') ? (
        <Tick
          label={t('export.for-excel')}
          hint={t('export.for-excel.what')}
          isOn={forExcel}
          change={(isOn) => change({ forExcel: isOn })}
        />
      ) : null}
      {isChosenFor(format, 'scale') ? (
        <Choice
          name="export-scale"
          label={t('export.scale')}
          value={scale}
          options={PICTURE_SCALES.map((value) => ({ value, text: t(`export.scale.${value}`) }))}
          choose={(next) => change({ scale: next })}
        />
      ) : null}
      {isChosenFor(format, 'paper') ? (
        <Choice
          name="export-paper"
          label={t('export.paper')}
          value={paper}
          options={PAPERS.map((value) => ({ value, text: value }))}
          choose={(next) => change({ paper: next })}
        />
      ) : null}
    </>
  )
}
