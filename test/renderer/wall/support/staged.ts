// A stage without a page: its frames come when a test says so, and all letters are as wide.
import { vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { WallMap, WallParticipant } from '../../../../src-model/wall/wall-map'
import { FIRST_CHOICES, wallStateFrom } from '../../../../src-model/wall/wall-state'
import type { WallSnapshot } from '../../../../src-model/wall/wall-stream'
import { Stage } from '../../../../src-renderer/wall/stage'

vi.mock('../../../../src-renderer/canvas/name-look', () => ({
  nameLook: { getState: () => ({ fonts: 0 }), subscribe: () => () => {} },
  widthOf: (text: string) => text.length * 0.5,
}))

const FRAME_MS = 16

export function person(id: string, x: number, name = id): WallParticipant {
  return { id, name, initials: name.slice(0, 1), side: 'guest', position: { x, y: 0 } }
}

export function mapWith(...people: WallParticipant[]): WallMap {
  const participants = Object.fromEntries(people.map((each) => [each.id, each]))
  return { session: 's', question: '', language: 'en', participants, resources: {}, connections: {}, zones: {} }
}

/** What the facilitator looks at, from a left edge on. */
export function lookFrom(x: number) {
  return { view: { x, y: -450, width: 1600, height: 900 }, selection: [], away: null }
}

/** Shows a map on a stage, and lets its frames come. */
export function staged(map: WallMap) {
  let waiting: FrameRequestCallback[] = []
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => waiting.push(frame))
  vi.stubGlobal('cancelAnimationFrame', () => {
    waiting = []
  })
  let shown: WallSnapshot = {
    seq: 1,
    commit: 1,
    state: { ...wallStateFrom(FIRST_CHOICES), mode: 'follow' },
    look: lookFrom(-800),
    phase: null,
    lately: [],
    map,
  }
  const store = createStore<{ shown: WallSnapshot | null }>(() => ({ shown }))
  const errors: unknown[] = []
  const stage = new Stage(store, { width: 1920, height: 1080 }, (error) => errors.push(error))
  const stop = stage.start()
  const scene = () => stage.scene.getState().scene
  return {
    stage,
    errors,
    stop,
    scene,
    /** Lets frames come, and the time that they take pass. */
    frames(count: number): void {
      for (let index = 0; index < count; index += 1) {
        vi.advanceTimersByTime(FRAME_MS)
        const due = waiting
        waiting = []
        for (const frame of due) frame(performance.now())
      }
    },
    isAsking: () => waiting.length > 0,
    change(changes: Partial<WallSnapshot>): void {
      shown = { ...shown, ...changes, seq: shown.seq + 1 }
      store.setState({ shown })
    },
    labels: () => scene()?.world?.sheet.labels.map(({ lines }) => lines.join(' ')) ?? [],
  }
}
