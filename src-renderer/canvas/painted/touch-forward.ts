/**
 * A finger has no hover: what it touches becomes an element only as it comes down, when the browser has already said
 * who hears of that finger until it is lifted. What is meant for the element is handed on to it.
 */
export class TouchForward {
  #to: Element | null = null
  #finger: number | null = null

  /** Begins, when a finger comes down on what is an element only now. @param to that element; `null` for none. */
  aim(to: Element | null): void {
    this.#to = to
    this.#finger = null
  }

  readonly hear = (event: TouchEvent): void => {
    const to = this.#to
    if (to === null || !event.isTrusted) return
    const changed = [...event.changedTouches]
    if (event.type === 'touchstart' && this.#finger === null) this.#finger = changed[0]?.identifier ?? null
    if (!changed.some(({ identifier }) => identifier === this.#finger)) return
    event.stopImmediatePropagation()
    const retarget = (touches: TouchList) => [...touches].map((touch) => retargeted(touch, to))
    const isLeft = to.dispatchEvent(
      new TouchEvent(event.type, {
        bubbles: true,
        cancelable: event.cancelable,
        composed: true,
        view: window,
        touches: retarget(event.touches),
        targetTouches: retarget(event.targetTouches),
        changedTouches: retarget(event.changedTouches),
      }),
    )
    // What the element keeps from the browser is kept from it, or it would scroll with what is dragged.
    if (!isLeft) event.preventDefault()
    if (event.type === 'touchend' || event.type === 'touchcancel') this.aim(null)
  }
}

function retargeted({ identifier, clientX, clientY, screenX, screenY, pageX, pageY }: Touch, target: Element): Touch {
  return new Touch({ identifier, target, clientX, clientY, screenX, screenY, pageX, pageY })
}
