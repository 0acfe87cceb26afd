import { useEffect } from 'react'
import { useStore } from 'zustand'
import { askForInsight } from './insight'
import { type InsightState, insightStore } from './insight-store'

/** The figures of the open session, kept up to date for as long as the component is on screen. */
export function useInsight(): InsightState {
  useEffect(askForInsight, [])
  return useStore(insightStore)
}
