import { useSyncExternalStore } from 'react'
import { Wall } from './wall'
import type { WallStore } from './wall-store'

function onResize(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

/** The wall as the page of a window of its own, which it fills. @param refresh see `Wall`. */
export function WallPage({ store, refresh }: { store: WallStore; refresh: () => Promise<unknown> }) {
  const width = useSyncExternalStore(onResize, () => window.innerWidth)
  const height = useSyncExternalStore(onResize, () => window.innerHeight)
  return <Wall store={store} size={{ width, height }} refresh={refresh} />
}
