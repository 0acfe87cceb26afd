import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Id } from '../../../src-model/map/ids'
import { own } from '../../../src-model/map/map'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { askOnlyFor, introductionsStore } from '../../state/introductions-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { viewStore } from '../../state/view-store'

function Toggle({ id, name, isPressed }: { id: Id; name: string; isPressed: boolean }) {
  const { t } = useText()
  usePassKeyboardOn('.introductions-body', '.introduction-card, .introductions-heir')
  return (
    <button
      type="button"
      className="introductions-toggle"
      aria-pressed={isPressed}
      onClick={() => askOnlyFor(isPressed ? null : id)}
    >
      {t('introductions.only', { who: name })}
    </button>
  )
}

/** Narrows the introductions down to the person who is selected on the map, and widens them again. */
export function OnlyFor() {
  const participants = useSession(({ map }) => map.participants)
  const selection = useStore(viewStore, (state) => state.selection)
  const onlyFor = useStore(introductionsStore, (state) => state.onlyFor)
  const [selected] = selection.size === 1 ? selection : []
  const asked = onlyFor === null ? undefined : own(participants, onlyFor)
  const other = selected === undefined || selected === onlyFor ? undefined : own(participants, selected)

  const isGone = onlyFor !== null && asked === undefined
  useEffect(() => {
    if (isGone) askOnlyFor(null)
  }, [isGone])

  const people = [asked, other].flatMap((person) => person ?? [])
  if (people.length === 0) return null
  return (
    <div className="introductions-only">
      {people.map(({ id, name }) => (
        <Toggle key={id} id={id} name={name} isPressed={id === onlyFor} />
      ))}
    </div>
  )
}
