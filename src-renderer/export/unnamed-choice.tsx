import type { ExportChoices } from '../../src-model/export/choices'
import { peopleNoteOf } from '../../src-model/export/people-data'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { Tick } from './tick'

interface UnnamedChoiceProps {
  choices: ExportChoices
  choose: (withoutUnnamed: boolean) => void
}

/** What becomes of people who asked not to be named, where there are any. */
export function UnnamedChoice({ choices, choose }: UnnamedChoiceProps) {
  const { t, n } = useText()
  const count = useSession(({ map }) => Object.values(map.participants).filter(({ unnamed }) => unnamed).length)
  if (count === 0) return null
  const { unnamed } = peopleNoteOf(choices)
  const how = unnamed === 'marks' && choices.people === 'pseudonyms' ? 'pseudonyms' : unnamed
  return (
    <Tick
      label={n('export.unnamed', count)}
      hint={t(`export.unnamed.${how}`)}
      isOn={choices.withoutUnnamed}
      change={choose}
    />
  )
}
