import { Component, type ReactNode } from 'react'

/** How long the wall waits before it starts again, in milliseconds: longer each time, up to the last. */
const PAUSES = [250, 1_000, 4_000, 15_000, 30_000] as const
/** A wall that has drawn for so long starts again as after its first error, in milliseconds. */
const GOOD_FOR = 60_000

interface GuardProps {
  /** Asks for what is to be shown, afresh. It may fail, and is then asked again. */
  refresh: () => Promise<unknown>
  /** Draws. @param failed told of an error outside of rendering. */
  children: (failed: (error: unknown) => void) => ReactNode
}

interface GuardState {
  /** Another number for each new start. */
  start: number
  isBroken: boolean
}

/** Starts what it holds again by itself after an error, from what is to be shown now; nobody is told and nothing is asked. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { start: 0, isBroken: false }
  #errors = 0
  #began = performance.now()
  #timer: ReturnType<typeof setTimeout> | undefined

  static getDerivedStateFromError(): Partial<GuardState> {
    return { isBroken: true }
  }

  override componentDidCatch(): void {
    this.#planStart()
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer)
  }

  #planStart(): void {
    const now = performance.now()
    this.#errors = now - this.#began > GOOD_FOR ? 0 : this.#errors
    const pause = PAUSES[Math.min(this.#errors, PAUSES.length - 1)]
    this.#errors += 1
    clearTimeout(this.#timer)
    this.#timer = setTimeout(async () => {
      await this.props.refresh().catch(() => undefined)
      this.#began = performance.now()
      this.setState(({ start }) => ({ start: start + 1, isBroken: false }))
    }, pause)
  }

  readonly #failed = (): void => {
    if (this.state.isBroken) return
    this.setState({ isBroken: true })
    this.#planStart()
  }

  override render(): ReactNode {
    const { start, isBroken } = this.state
    return isBroken ? null : <Started key={start}>{() => this.props.children(this.#failed)}</Started>
  }
}

/** Its key makes everything in it new. */
function Started({ children }: { children: () => ReactNode }) {
  return children()
}
