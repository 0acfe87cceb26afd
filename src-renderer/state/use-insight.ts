import { useEffect } from 'react'
import { askForInsight } from './insight'

/** Has the figures of the open session kept up to date in `insightStore` for as long as the component is on screen. */
export function useInsight(): void {
  useEffect(askForInsight, [])
}
