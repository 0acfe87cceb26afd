import { useStore } from 'zustand'
import type { Introduction } from '../../../src-model/insight/introductions/introduction'
import { own } from '../../../src-model/map/map'
import { introductionsStore } from '../../state/introductions-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { sleepingOf } from './make-introduction'

/** Whether what the one has for the other is marked as put to work with the tie; nothing where it is already. */
export function Mobilises({ introduction }: { introduction: Introduction }) {
  const { t } = useText()
  const map = useSession((session) => session.map)
  const mobilises = useStore(introductionsStore, (state) => state.mobilises)
  const names = sleepingOf(map, introduction).flatMap((id) => own(map.resources, id)?.name ?? [])
  if (names.length === 0) return null
  return (
    <label className="introduction-mobilises">
      <input
        type="checkbox"
        checked={mobilises}
        onChange={({ currentTarget }) => introductionsStore.setState({ mobilises: currentTarget.checked })}
      />
      <span>{t('introductions.mobilises', { what: names.join(', ') })}</span>
    </label>
  )
}
