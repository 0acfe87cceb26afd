import './find.css'
import { useStore } from 'zustand'
import { findStore } from '../state/find-store'
import { FilterChip } from './filter-chip'
import { FindBar } from './find-bar'

/** Find and filter, over the canvas: the bar while it is open, and what the filter does as long as it is on. */
export function Find() {
  const isOpen = useStore(findStore, (state) => state.open)
  return (
    <div className="find">
      {isOpen ? <FindBar /> : null}
      <FilterChip />
    </div>
  )
}
