import { createStore } from 'zustand/vanilla'
import type { ImportProgress } from '../../src-model/contract/contract'
import type { CodedError } from '../../src-model/contract/errors'
import type { ImportChoices } from '../../src-model/import/choices'
import type { ImportPreview } from '../../src-model/import/preview'

/** An import from the moment that it is asked for until it is done or left. */
interface ImportState {
  /** `reading` until there is something to look through, `adding` while it is done. */
  stage: 'none' | 'reading' | 'shown' | 'adding'
  /** Whether the dialog is on screen. What is read soon does not show that it is read. */
  isOpen: boolean
  /** Whether the stage takes so long that it should be seen. */
  isSlow: boolean
  progress: ImportProgress | null
  preview: ImportPreview | null
  /** As the user has them: newer than the preview's while main works them out. */
  choices: ImportChoices | null
  /** Why it could not be done as it was asked for last. */
  error: CodedError | null
}

export const NO_IMPORT: ImportState = {
  stage: 'none',
  isOpen: false,
  isSlow: false,
  progress: null,
  preview: null,
  choices: null,
  error: null,
}

/** What this window shows of an import. */
export const importStore = createStore<ImportState>(() => NO_IMPORT)
