import { useStore } from 'zustand'
import { actionSpec } from '../../../src-model/actions'
import type { Id } from '../../../src-model/map/ids'
import { isParticipant, own } from '../../../src-model/map/map'
import { runAction } from '../../actions/run-action'
import { shortcutText } from '../../actions/shortcut'
import { awayStore, type WhoGoes } from '../../state/away-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { viewStore } from '../../state/view-store'
import { changeWall, isWallOpen, wallStatusStore } from '../../state/wall-status'
import { GoList } from './go-list'
import { Section } from './section'

/** The people that are selected. */
function useSelectedPeople(): Id[] {
  const selection = useStore(viewStore, (state) => state.selection)
  const map = useSession((session) => session.map)
  return [...selection].filter((id) => isParticipant(map, id))
}

/** Takes some away, and brings them back. */
function Take({ whom, people }: { whom: WhoGoes; people: readonly Id[] }) {
  const { t } = useText()
  const first = people[0]
  const person = useSession(({ map }) => (first === undefined ? undefined : own(map.participants, first)?.name))
  const isOn = useStore(awayStore, (state) => state.whom === whom)
  const id = whom === 'busiest' ? 'view/take-away' : 'view/take-away-selected'
  const { shortcut } = actionSpec(id)
  if (person === undefined && !isOn) return null
  const question =
    people.length > 1 ? t('insight.away.without-several') : t('insight.away.without', { person: person ?? '' })
  return (
    <>
      {shortcut === undefined ? null : (
        <p className="insight-soft">{t('insight.away.how', { key: shortcutText(shortcut, t) })}</p>
      )}
      <button type="button" className="button" onClick={() => runAction(id)}>
        {isOn ? t('away.end') : question}
      </button>
    </>
  )
}

/** Who has fallen off, while somebody is taken away; the sentence to it is on the canvas. */
function Fallen() {
  const fallen = useStore(awayStore, ({ away }) => away?.fallen)
  if (fallen === undefined || fallen.length === 0) return null
  return (
    <div className="insight-fallen">
      <GoList ids={fallen} of="nodes" />
    </div>
  )
}

/** Whether the room sees it, too. Only the facilitator says so. */
function WallSwitch() {
  const { t } = useText()
  const isOpen = useStore(wallStatusStore, isWallOpen)
  const takeAway = useStore(wallStatusStore, ({ state }) => state?.takeAway)
  if (!isOpen || takeAway === undefined) return null
  return (
    <label className="insight-check">
      <input
        type="checkbox"
        checked={takeAway}
        onChange={(event) => void changeWall({ takeAway: event.currentTarget.checked })}
      />
      {t('insight.away.on-wall')}
    </label>
  )
}

/** What would be left of the weave without somebody. */
export function TakeAwaySection({ busiest }: { busiest: Id | null }) {
  const { t } = useText()
  const selected = useSelectedPeople()
  const isAway = useStore(awayStore, ({ lasts }) => lasts !== null)
  const isSelectedAway = useStore(awayStore, ({ whom }) => whom === 'selected')
  const isHubAlone = selected.length === 1 && selected[0] === busiest
  return (
    <Section title="insight.away" figure="hubLossShare">
      {busiest === null && selected.length === 0 && !isAway ? (
        <p className="insight-soft">{t('insight.away.nobody')}</p>
      ) : null}
      <Take whom="busiest" people={busiest === null ? [] : [busiest]} />
      {isHubAlone && !isSelectedAway ? null : <Take whom="selected" people={selected} />}
      {isAway ? <Fallen /> : null}
      <WallSwitch />
    </Section>
  )
}
