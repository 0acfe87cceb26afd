import { useStore } from 'zustand'
import { actionSpec } from '../../../src-model/actions'
import type { Id } from '../../../src-model/map/ids'
import { isParticipant, own } from '../../../src-model/map/map'
import { runAction } from '../../actions/run-action'
import { shortcutText } from '../../actions/shortcut'
import { awayStore } from '../../state/away-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { viewStore } from '../../state/view-store'
import { changeWall, isWallOpen, wallStatusStore } from '../../state/wall-status'
import { GoList } from './go-list'
import { Section } from './section'

/** The question who would fall off: without those who are selected, or the busiest; `undefined` where there is nobody. */
function useQuestion(busiest: Id | null): string | undefined {
  const { t } = useText()
  const selection = useStore(viewStore, (state) => state.selection)
  const people = useSession(({ map }) => [...selection].filter((id) => isParticipant(map, id)).length)
  const person = useSession(({ map }) => {
    const id = people === 0 ? busiest : [...selection].find((each) => isParticipant(map, each))
    return id == null ? undefined : own(map.participants, id)?.name
  })
  if (people > 1) return t('insight.away.without-several')
  return person === undefined ? undefined : t('insight.away.without', { person })
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
  const question = useQuestion(busiest)
  const isAway = useStore(awayStore, ({ lasts }) => lasts !== null)
  const { shortcut } = actionSpec('view/take-away')
  return (
    <Section title="insight.away" figure="hubLossShare">
      {question === undefined && !isAway ? (
        <p className="insight-soft">{t('insight.away.nobody')}</p>
      ) : (
        <>
          {shortcut === undefined ? null : (
            <p className="insight-soft">{t('insight.away.how', { key: shortcutText(shortcut, t) })}</p>
          )}
          <button type="button" className="button" onClick={() => runAction('view/take-away')}>
            {isAway ? t('away.end') : question}
          </button>
        </>
      )}
      {isAway ? <Fallen /> : null}
      <WallSwitch />
    </Section>
  )
}
