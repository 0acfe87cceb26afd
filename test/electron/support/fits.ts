import type { Page } from '@playwright/test'

/**
 * What does not fit on the screen as it is now: texts that are cut off, texts and controls that lie outside of the
 * window or under something else. The canvas is left out: its texts have their own scale. What can be scrolled to is there.
 *
 * @param within a selector: nothing outside of it is looked at, as when a dialog is open.
 */
export async function misfits(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate((scope) => {
    const problems: string[] = []
    const ROUNDING = 1
    const CONTROLS = 'button, input, select, textarea, [role="option"], [role^="menuitem"]'

    const isShown = (element: Element) =>
      element.checkVisibility({ checkOpacity: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1 &&
      element.closest('.react-flow, .visually-hidden, [aria-hidden="true"], select > *') === null
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`
    const hasOwnText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
    const scrolls = (element: Element | null, axis: 'overflowX' | 'overflowY'): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element)[axis]) || scrolls(element.parentElement, axis))

    const all = [...document.querySelectorAll(`${scope} *`)].filter(isShown)
    for (const element of all.filter(hasOwnText)) {
      const { overflowX, textOverflow, display } = getComputedStyle(element)
      const isCut = element.scrollWidth > element.clientWidth + ROUNDING && overflowX !== 'visible'
      const canBeRead = textOverflow === 'ellipsis' && element.closest('[title]') !== null
      if (display !== 'inline' && isCut && !canBeRead) problems.push(`cut: ${nameOf(element)}`)
      const { left, right, bottom } = element.getBoundingClientRect()
      const isBeside = left < -ROUNDING || right > innerWidth + ROUNDING
      if (isBeside && !scrolls(element, 'overflowX')) problems.push(`beside the window: ${nameOf(element)}`)
      if (bottom > innerHeight + ROUNDING && !scrolls(element, 'overflowY')) problems.push(`below: ${nameOf(element)}`)
    }
    const mustBeSeen = all.filter((each) => each.matches(CONTROLS) || hasOwnText(each))
    for (const element of mustBeSeen.filter((each) => getComputedStyle(each).pointerEvents !== 'none')) {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
      const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect()
      const there = document.elementFromPoint(left + width / 2, top + height / 2)
      // A choice lies invisibly over its own label.
      const whole = element.closest('label') ?? element
      const isSeen = there !== null && (whole.contains(there) || there.contains(element))
      if (!isSeen) problems.push(`covered: ${nameOf(element)} by ${there === null ? 'nothing' : nameOf(there)}`)
    }
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) problems.push(`the page is ${scrollWidth - clientWidth} px too wide`)
    return problems
  }, within)
}
