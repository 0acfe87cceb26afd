import { ArrowRight } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { localDay } from '../../../src-model/local-day'
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../src-model/text'
import { ask, goToSession } from '../../state/app-store'
import { useText } from '../../state/use-text'
import { StartField } from './start-field'

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** Makes the session and opens it. */
async function begin(form: FormData): Promise<void> {
  const made = await ask('session/create', {
    title: textIn(form, 'title'),
    question: textIn(form, 'question'),
    organisation: textIn(form, 'organisation'),
    place: textIn(form, 'place'),
    date: textIn(form, 'date') || localDay(new Date()),
  })
  if (made) await goToSession(made.id)
}

function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

/** Starts a session. Only the title is needed, and Enter anywhere starts. */
export function NewSessionForm() {
  const { t, day } = useText()
  const [date, setDate] = useState(() => localDay(new Date()))
  const [titleMissing, setTitleMissing] = useState(false)
  const title = useRef<HTMLInputElement>(null)
  const starting = useRef(false)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (textIn(form, 'title') === '') {
      setTitleMissing(true)
      title.current?.focus()
      return
    }
    if (starting.current) return
    starting.current = true
    void begin(form).finally(() => {
      starting.current = false
    })
  }

  return (
    <form className="start-form" aria-labelledby="start-new" autoComplete="off" noValidate onSubmit={submit}>
      <h2 id="start-new">{t('start.new')}</h2>
      <StartField name="title" label={t('start.title')} problem={titleMissing ? t('start.title-missing') : undefined}>
        <input
          ref={title}
          id="start-title"
          data-testid="new-session-title"
          name="title"
          type="text"
          dir="auto"
          maxLength={MAX_NAME_LENGTH}
          // biome-ignore lint/a11y/noAutofocus: the window's first purpose is to start a session
          autoFocus
          aria-invalid={titleMissing || undefined}
          aria-describedby={titleMissing ? 'start-title-problem' : undefined}
          onChange={() => setTitleMissing(false)}
        />
      </StartField>
      <StartField name="question" label={t('start.question')} aside={t('start.optional')}>
        <textarea
          id="start-question"
          name="question"
          dir="auto"
          rows={1}
          maxLength={MAX_TEXT_LENGTH}
          onKeyDown={submitOnEnter}
        />
      </StartField>
      <div className="start-pair">
        <StartField name="organisation" label={t('start.organisation')} aside={t('start.optional')}>
          <input id="start-organisation" name="organisation" type="text" dir="auto" maxLength={MAX_NAME_LENGTH} />
        </StartField>
        <StartField name="place" label={t('start.place')} aside={t('start.optional')}>
          <input id="start-place" name="place" type="text" dir="auto" maxLength={MAX_NAME_LENGTH} />
        </StartField>
      </div>
      <div className="start-pair">
        {/* The browser writes dates in its own order; the day in words cannot be misread. */}
        <StartField name="date" label={t('start.date')} aside={date === '' ? '' : day(date)}>
          <input
            id="start-date"
            name="date"
            type="date"
            max="9999-12-31"
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
        </StartField>
        <button type="submit" className="button start-begin" data-look="main">
          {t('start.begin')}
          <ArrowRight size={18} aria-hidden="true" />
        </button>
      </div>
    </form>
  )
}
