import type { Page } from '@playwright/test'

/** A rectangle in the window, and whose it is. */
export interface Shape {
  of: string
  left: number
  top: number
  right: number
  bottom: number
}

/** The marks and the names of all nodes as they are drawn; names that are not shown have no size. */
export function shapesOf(page: Page): Promise<{ marks: Shape[]; names: Shape[] }> {
  return page.evaluate(() => {
    const shapes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        const node = element.closest('[data-participant], [data-resource]')
        const of = node?.getAttribute('data-participant') ?? node?.getAttribute('data-resource') ?? ''
        return { of, left, top, right, bottom }
      })
    return { marks: shapes('.participant-mark, .resource-tag'), names: shapes('.participant-name') }
  })
}

/** Whether two shapes share ground, beyond what rounding to pixels may cause. */
export function touch(a: Shape, b: Shape): boolean {
  const slack = 0.5
  return a.left + slack < b.right && b.left + slack < a.right && a.top + slack < b.bottom && b.top + slack < a.bottom
}

/** How many marks lie on other marks, and how many names are covered by the mark or the name of another node. */
export async function clashesOf(page: Page): Promise<{ nodes: number; names: number }> {
  const { marks, names } = await shapesOf(page)
  const nodes = marks.filter((mark, index) => marks.slice(index + 1).some((other) => touch(mark, other)))
  const covered = names.filter(
    (name) =>
      name.right > name.left && [...marks, ...names].some((other) => other.of !== name.of && touch(name, other)),
  )
  return { nodes: nodes.length, names: covered.length }
}
