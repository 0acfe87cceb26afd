import type { Page } from '@playwright/test'
import type { Position } from '../../../src-model/map/map'

/** Where a mark is pointed at, from its centre, in canvas units: others' names may lie on some of it. */
const SPOTS = [0, -34, 34].flatMap((y) => [0, -34, 34].map((x) => ({ x, y })))

/** Where a place of the canvas is in the window. */
export function inWindow(page: Page, { x, y }: Position): Promise<Position> {
  return page.evaluate(
    ([left, top]) => {
      const viewport = document.querySelector<HTMLElement>('.react-flow__viewport')
      const pane = document.querySelector('.react-flow__pane')?.getBoundingClientRect()
      const { a, e, f } = new DOMMatrix(viewport?.style.transform)
      return { x: (pane?.x ?? 0) + e + left * a, y: (pane?.y ?? 0) + f + top * a }
    },
    [x, y] as const,
  )
}

/** Points at a node of a painted map, which makes it an element. @param place where the map has it. */
export async function pointAt(page: Page, id: string, place: Position): Promise<void> {
  const node = page.locator(`.react-flow__node[data-id="${id}"]`)
  for (const spot of SPOTS) {
    const { x, y } = await inWindow(page, { x: place.x + spot.x, y: place.y + spot.y })
    await page.mouse.move(x, y)
    if ((await node.count()) === 1) return
  }
  throw new Error(`${id} cannot be pointed at`)
}
