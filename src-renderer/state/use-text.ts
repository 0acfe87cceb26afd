import { useMemo } from 'react'
import { useStore } from 'zustand'
import { type Texts, textsOf } from '../texts'
import { appStore } from './app-store'

/** The texts of the language in use; the component renders again when the language changes. */
export function useText(): Texts {
  const language = useStore(appStore, (state) => state.facts?.language ?? 'en')
  return useMemo(() => textsOf(language), [language])
}
