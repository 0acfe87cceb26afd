import { useStore } from 'zustand'
import { actionSpec } from '../../../src-model/actions'
import type { Id } from '../../../src-model/map/ids'
import { own } from '../../../src-model/map/map'
import { runAction } from '../../actions/run-action'
import { shortcutText } from '../../actions/shortcut'
import { awayStore } from '../../state/away-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { viewStore } from '../../state/view-store'
import { changeWall, isWallOpen, wallStatusStore } from '../../state/wall-status'
import { formatFigure } from './format-figure'
import { GoList } from './go-list'
import { Section } from './section'

/** Who would be taken away: the person who is selected, or the busiest. */
function useWhom(busiest: Id | null): string | undefined {
  const selection = useStore(viewStore, (state) => state.selection)
  return useSession(({ map }) => {
    const people = [...selection].flatMap((id) => own(map.participants, id) ?? [])
    if (people.length > 0) return people.map(({ name }) => name).join(', ')
    return busiest === null ? undefined : own(map.participants, busiest)?.name
  })
}

/** Who has fallen off, while somebody is taken away. */
function Fallen() {
  const { t, n, language } = useText()
  const away = useStore(awayStore, (state) => state.away)
  if (away === null) return null
  return (
    <div className="insight-fallen">
      <p>
        {away.fallen.length === 0 ? t('insight.away.none-falls') : n('insight.away.falls', away.fallen.length)}
        {away.largestShare === null ? null : ' '}
        {away.largestShare === null
          ? null
          : t('insight.away.together', { share: formatFigure(language, 'share', away.largestShare) })}
      </p>
      {away.fallen.length === 0 ? null : <GoList ids={away.fallen} of="nodes" />}
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
  const whom = useWhom(busiest)
  const isAway = useStore(awayStore, ({ away }) => away !== null)
  const { shortcut } = actionSpec('view/take-away')
  return (
    <Section title="insight.away" figure="hubLossShare">
      {whom === undefined ? (
        <p className="insight-soft">{t('insight.away.nobody')}</p>
      ) : (
        <>
          {shortcut === undefined ? null : (
            <p className="insight-soft">{t('insight.away.how', { key: shortcutText(shortcut, t) })}</p>
          )}
          <button type="button" className="button" onClick={() => runAction('view/take-away')}>
            {isAway ? t('insight.away.back') : t('insight.away.without', { person: whom })}
          </button>
        </>
      )}
      <Fallen />
      <WallSwitch />
    </Section>
  )
}
