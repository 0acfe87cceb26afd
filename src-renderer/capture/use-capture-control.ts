import { useEffect, useRef } from 'react'
import { type CaptureControl, setCaptureControl } from './capture-control'

/** Lets the rest of the window ask the capture line. */
export function useCaptureControl(control: CaptureControl): void {
  const newest = useRef(control)
  useEffect(() => {
    newest.current = control
  })
  useEffect(() => {
    setCaptureControl({ repeat: () => newest.current.repeat(), correct: () => newest.current.correct() })
    return () => setCaptureControl(null)
  }, [])
}
