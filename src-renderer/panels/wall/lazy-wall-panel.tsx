import { useEffect } from 'react'
import { later } from '../../shell/later'

const panel = later(async () => (await import('./wall-panel')).WallPanel)

/** The wall's controls, while they are open. They are no part of what has to be there at the start. */
export function LazyWallPanel() {
  useEffect(panel.bringWhenIdle, [])
  return <panel.Part />
}
