import './tidying-mark.css'
import { useStore } from 'zustand'
import { tidying } from '../state/tidying'
import { useText } from '../state/use-text'

/** Says on the canvas that a plan for tidying is being made; screen readers are told by the announcement. */
export function TidyingMark() {
  const { t } = useText()
  const isWorking = useStore(tidying, ({ now }) => now !== null)
  if (!isWorking) return null
  return (
    <p className="tidying" aria-hidden="true" data-testid="tidying">
      <span className="tidying-dot" />
      {t('announce.tidying')}
    </p>
  )
}
