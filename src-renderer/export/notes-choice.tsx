import type { ExportChoices } from '../../src-model/export/choices'
import { isChosenFor } from '../../src-model/export/format-groups'
import { useText } from '../state/use-text'
import { Tick } from './tick'

interface NotesChoiceProps {
  choices: ExportChoices
  choose: (notes: boolean) => void
}

/** Whether notes go along. */
export function NotesChoice({ choices: { format, notes }, choose }: NotesChoiceProps) {
  const { t } = useText()
  if (!isChosenFor(format, 'notes')) return null
  return <Tick label={t('export.notes')} hint={t('export.notes.what')} isOn={notes} change={choose} />
}
