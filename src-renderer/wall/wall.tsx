import { useStore } from 'zustand'
import type { WallStore } from './wall-store'

/** What the room sees. */
export function Wall({ store }: { store: WallStore }) {
  const shown = useStore(store, (state) => state.shown)
  const map = shown?.map ?? null
  return (
    <main className="wall" data-testid="wall" data-seq={shown?.commit}>
      {map === null ? null : (
        <svg viewBox="-1500 -1000 3000 2000" width="100%" height="100%" aria-hidden="true">
          {Object.values(map.participants).map(({ id, position }) => (
            <circle key={id} data-participant={id} cx={position.x} cy={position.y} r={28} />
          ))}
        </svg>
      )}
    </main>
  )
}
