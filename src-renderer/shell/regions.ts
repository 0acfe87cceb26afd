// The parts of the window that F6 leads through are the elements with `data-region`, in their order on the page.

const FOCUSABLE = [
  'a[href]',
  'button:enabled',
  'input:enabled',
  'select:enabled',
  'textarea:enabled',
  '[tabindex]:not([tabindex="-1"])',
].join(', ')

/** Where the keyboard was in each part when it left. */
const lastIn = new WeakMap<Element, HTMLElement | SVGElement>()

function isReachable(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true })
}

/** Puts the keyboard into a part: on what has `data-entry` there, or where it was, or on what comes first. */
function focusIn(region: HTMLElement): void {
  const entry = region.querySelector<HTMLElement>('[data-entry]')
  if (entry !== null && isReachable(entry)) return entry.focus()
  const last = lastIn.get(region)
  if (last !== undefined && region.contains(last) && isReachable(last)) last.focus()
  if (region.contains(document.activeElement)) return
  const first = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isReachable)
  ;(first ?? region).focus()
}

/** Takes the keyboard to the next part of the window, or the one before, round and round. */
export function goToRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isReachable)
  const { activeElement } = document
  const at = regions.findIndex((region) => region.contains(activeElement))
  const current = regions[at]
  if (current && (activeElement instanceof HTMLElement || activeElement instanceof SVGElement)) {
    lastIn.set(current, activeElement)
  }
  const from = at === -1 && step === -1 ? 0 : at
  const next = regions[(from + step + regions.length) % regions.length]
  if (next) focusIn(next)
}
