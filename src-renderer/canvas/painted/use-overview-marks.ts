import { useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect, useState } from 'react'
import type { Scene } from '../../painting/scene'
import { followLook } from './follow-style'
import { drawnMarks, type OverviewMarks } from './overview-marks'
import { paintStyleOf } from './paint-style'
import { shownScene } from './shown-scene'

/** How long after a change the overview is drawn again, with all that has changed by then; in milliseconds. */
const PAUSE = 120
/** For how long it is drawn at a time, in milliseconds: a key that comes meanwhile waits no longer. */
const SLICE = 4
/** So late it is drawn although there is always something else to be done, in milliseconds. */
const LATEST = 500

/** What a drawing is of. */
interface Subject {
  scene: Scene | null
  marks: number
  look: number
  ratio: number
}

function isSame(a: Subject, b: Subject): boolean {
  return a.scene === b.scene && a.marks === b.marks && a.look === b.look && a.ratio === b.ratio
}

/**
 * The marks of the scene as it is shown, drawn again soon after a change, while nothing else is to be done, and not while
 * nobody sees them.
 */
export function useOverviewMarks(canvas: RefObject<HTMLElement | null>): OverviewMarks | null {
  const flow = useStoreApi()
  const [marks, setMarks] = useState<OverviewMarks | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let idle = 0
    let look = 0
    let drawnIn = ''
    let drawn: Subject = { scene: null, marks: 0, look: 0, ratio: 0 }
    const now = (): Subject => {
      const { scene } = shownScene.getState()
      return { scene, marks: scene?.marks ?? 0, look, ratio: scene === null ? 0 : devicePixelRatio }
    }
    const draw = () => {
      timer = undefined
      if (canvas.current?.dataset.whole === 'true') return
      const subject = now()
      const { scene, ratio } = subject
      const finish = (made: OverviewMarks | null) => {
        drawn = subject
        setMarks(made)
        // What has changed meanwhile.
        drawSoon()
      }
      if (scene === null) return finish(null)
      const { colours } = paintStyleOf(document.documentElement)
      const said = JSON.stringify(colours)
      if (said === drawnIn && isSame({ ...drawn, look }, subject)) {
        drawn = subject
        return
      }
      drawnIn = said
      const steps = drawnMarks(scene, colours, ratio)
      const goOn = () => {
        idle = 0
        const until = performance.now() + SLICE
        do {
          const step = steps.next()
          if (step.done) return finish(step.value)
        } while (performance.now() < until)
        idle = requestIdleCallback(goOn, { timeout: LATEST })
      }
      idle = requestIdleCallback(goOn, { timeout: LATEST })
    }
    const drawSoon = () => {
      if (idle === 0 && !isSame(drawn, now())) timer ??= setTimeout(draw, PAUSE)
    }
    drawSoon()
    const stops = [
      shownScene.subscribe(drawSoon),
      flow.subscribe(drawSoon),
      followLook(() => {
        look += 1
        drawSoon()
      }),
    ]
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
      for (const stop of stops) stop()
    }
  }, [flow, canvas])
  return marks
}
