import { LANGUAGES, type SessionInfo } from '../../src-model/map/map'
import { cleanLine, cut, MAX_NAME_LENGTH } from '../../src-model/text'
import { execute } from '../state/session-store'
import { useText } from '../state/use-text'
import { EditableField } from './editable-field'
import { MapCounts } from './map-counts'
import { SelectField } from './select-field'

const MOST_FACILITATORS = 50

type TextField = 'title' | 'question' | 'organisation' | 'place' | 'date'
type Changes = Partial<Omit<SessionInfo, 'id' | 'startedAt' | 'endedAt' | 'unknown'>>

function namesIn(text: string): string[] {
  const names = text.split('\n').map((line) => cut(cleanLine(line), MAX_NAME_LENGTH))
  return names.filter((name) => name !== '').slice(0, MOST_FACILITATORS)
}

function cleanNames(text: string): string {
  return namesIn(text).join('\n')
}

function edit(changes: Changes, gesture: string) {
  return execute({ type: 'session/edit', changes }, gesture)
}

/** What is known of the workshop itself, shown while nothing is selected. */
export function SessionForm({ info }: { info: SessionInfo }) {
  const { t } = useText()
  const textField = (field: TextField) => ({
    id: `inspector-${field}`,
    field: `session:${field}`,
    label: t(`inspector.${field}`),
    value: info[field],
    send: (value: string, gesture: string) => edit({ [field]: value }, gesture),
  })
  return (
    <>
      <h2 className="inspector-heading">{t('inspector.session')}</h2>
      <MapCounts />
      <EditableField {...textField('title')} problem={t('inspector.title-missing')} />
      <EditableField {...textField('question')} look="text" />
      <EditableField {...textField('organisation')} />
      <EditableField {...textField('place')} />
      <EditableField {...textField('date')} look="date" required />
      <SelectField
        id="inspector-language"
        field="session:language"
        label={t('inspector.language')}
        value={info.language}
        options={LANGUAGES.map((each) => ({ value: each, text: t(`inspector.language.${each}`) }))}
        send={(language, gesture) => edit({ language }, gesture)}
      />
      <EditableField
        id="inspector-facilitators"
        field="session:facilitators"
        label={t('inspector.facilitators')}
        value={info.facilitators.join('\n')}
        look="text"
        clean={cleanNames}
        hint={t('inspector.facilitators-hint')}
        send={(value, gesture) => edit({ facilitators: namesIn(value) }, gesture)}
      />
    </>
  )
}
