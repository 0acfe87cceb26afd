import type { Page } from '@playwright/test'

/** A rectangle in the window, with what stands in it. */
export interface Seen {
  what: string
  left: number
  top: number
  right: number
  bottom: number
}

/** Where the marks and the names of all nodes are in the window, as they are drawn. */
export function nodesSeen(page: Page): Promise<Seen[]> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('[data-participant], [data-resource], .participant-name')]
    return elements.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      const node = element.closest('.react-flow__node')
      const kind = element.classList.contains('participant-name') ? 'name' : 'mark'
      return { what: `${kind} of ${node?.getAttribute('aria-label') ?? node?.textContent}`, left, top, right, bottom }
    })
  })
}

/** Which of these lie over one another, in words. */
export function overlapsOf(seen: readonly Seen[]): string[] {
  const touching = (a: Seen, b: Seen) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  return seen.flatMap((a, index) =>
    seen
      .slice(index + 1)
      .filter((b) => touching(a, b))
      .map((b) => `${a.what} over ${b.what}`),
  )
}
