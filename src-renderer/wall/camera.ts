import type { WallScreen, WallView } from '../../src-model/wall/picture/picture'
import type { WallMode } from '../../src-model/wall/wall-state'
import { isJump, steadyView } from './steady-view'
import { ViewMotion } from './view-motion'

/** What to look at, and how to get there. Times are those of frames, in milliseconds. */
export interface Aim {
  wished: WallView
  mode: WallMode
  screen: WallScreen
  now: number
  /** How long a glide takes; 0 for none. */
  duration: number
  /** Whether nodes move at the same time, with which the view then goes. */
  withNodes: boolean
}

/** Where the wall looks, and on which way it gets there. */
export class Camera {
  #motion: ViewMotion | null = null

  /** What is shown; `null` until it was told where to look. */
  get view(): WallView | null {
    return this.#motion?.view ?? null
  }

  get isMoving(): boolean {
    return this.#motion?.isMoving ?? false
  }

  /** Forgets where it looked: no way leads from there to where it looks next. */
  stop(): void {
    this.#motion = null
  }

  /** Looks elsewhere, unless where it looks is as good. @returns whether it does. */
  aim({ wished, mode, screen, now, duration, withNodes }: Aim): boolean {
    if (this.#motion === null) {
      this.#motion = new ViewMotion(wished, screen)
      return true
    }
    const target = steadyView(this.#motion.target, wished, mode, screen)
    if (target === this.#motion.target) return false
    if (duration === 0) this.#motion.jump(target, screen)
    else if (withNodes || mode === 'fit' || isJump(this.#motion.view, target, screen)) {
      this.#motion.glideTo(target, now, duration)
    } else this.#motion.follow(target, now)
    return true
  }

  /** Goes on to where it is in this frame. */
  step(now: number): void {
    this.#motion?.step(now)
  }
}
