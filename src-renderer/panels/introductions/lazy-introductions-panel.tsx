import { useEffect } from 'react'
import { later } from '../../shell/later'

const panel = later(async () => (await import('./introductions-panel')).IntroductionsPanel)

/** The panel, while it is open. It is no part of what has to be there at the start. */
export function LazyIntroductionsPanel() {
  useEffect(panel.bringWhenIdle, [])
  return <panel.Part />
}
