import { createStore } from 'zustand/vanilla'
import type { SidesLook } from '../../src-model/layout/tidy/tidy-task'

/** Whether a plan for tidying is being made, and which. */
export const tidying = createStore<{ now: SidesLook | null }>(() => ({ now: null }))
