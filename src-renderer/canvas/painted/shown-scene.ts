import { createStore } from 'zustand/vanilla'
import type { Scene } from '../../painting/scene'

/** The scene of the map that is painted now; `null` while every node is an element. */
export const shownScene = createStore<{ scene: Scene | null; changes: number }>(() => ({ scene: null, changes: 0 }))

/** Says that the scene has become different. */
export function sceneChanged(): void {
  shownScene.setState(({ changes }) => ({ changes: changes + 1 }))
}
