import { endsOf, KIND_RULES, kindsFor } from '../../src-model/map/kinds'
import type { Connection, ConnectionKind } from '../../src-model/map/map'
import { CONNECTION_KINDS, ORIGINS } from '../../src-model/map/map'
import { existingTie } from '../../src-model/map/ties'
import { execute } from '../state/session-store'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { ChoiceField } from './choice-field'
import { DeleteButton } from './delete-button'
import { DirectionField } from './direction-field'
import { EditableField } from './editable-field'
import { PromiseSection } from './promise-section'
import { SelectField } from './select-field'
import { TieEnds } from './tie-ends'

const STRENGTHS = [1, 2, 3] as const

type Changes = Partial<Pick<Connection, 'kind' | 'strength' | 'origin' | 'note'>>

/** All that is known of one tie. */
export function ConnectionForm({ connection }: { connection: Connection }) {
  const { t } = useText()
  const { id, from, to, kind, strength, origin, note } = connection
  const ends = useSession((session) => endsOf(session.map, from, to))
  const map = useSession((session) => session.map)
  // A pair has one tie of a kind: those that its other ties have are not offered.
  const isTaken = (each: ConnectionKind) =>
    each !== kind && existingTie(map, { from, to, kind: each, directed: KIND_RULES[each].directed }) !== undefined
  const kinds = (ends === undefined ? CONNECTION_KINDS : kindsFor(ends)).filter((each) => !isTaken(each))
  const edit = (changes: Changes, gesture: string) => execute({ type: 'connection/edit', id, changes }, gesture)
  return (
    <>
      <h2 className="inspector-heading">{t('inspector.connection')}</h2>
      <TieEnds connection={connection} />
      <SelectField
        id="inspector-kind"
        field={`${id}:kind`}
        label={t('inspector.kind')}
        value={kind}
        options={kinds.map((each) => ({ value: each, text: t(`kind.${each}`) }))}
        hint={kind === 'other' && note === '' ? t('inspector.note-says-what') : undefined}
        send={(value, gesture) => edit({ kind: value }, gesture)}
      />
      <DirectionField connection={connection} />
      <ChoiceField
        id="inspector-strength"
        field={`${id}:strength`}
        label={t('inspector.strength')}
        value={strength}
        options={STRENGTHS.map((each) => ({
          value: each,
          text: t(`strength.${each}`),
          mark: <span className="inspector-strength" data-strength={each} />,
        }))}
        send={(value, gesture) => edit({ strength: value }, gesture)}
      />
      <ChoiceField
        id="inspector-origin"
        field={`${id}:origin`}
        label={t('inspector.origin')}
        value={origin}
        options={ORIGINS.map((each) => ({
          value: each,
          text: t(`origin.${each}`),
          mark: <span className="inspector-thread" data-origin={each} />,
        }))}
        send={(value, gesture) => edit({ origin: value }, gesture)}
      />
      <EditableField
        id="inspector-note"
        field={`${id}:note`}
        label={t('inspector.note')}
        value={note}
        look="text"
        send={(value, gesture) => edit({ note: value }, gesture)}
      />
      <PromiseSection connection={connection} />
      <DeleteButton ids={[id]} text={t('inspector.delete-connection')} />
    </>
  )
}
