import type { Page } from '@playwright/test'

/** A rectangle in the window. */
export interface Shape {
  /** The id of the node or tie that it belongs to. */
  of: string
  /** What it is, in words for a message. */
  what: string
  left: number
  top: number
  right: number
  bottom: number
}

/** The marks and the names of all nodes as they are drawn; a name that is not shown has no size. */
export function shapesOf(page: Page): Promise<{ marks: Shape[]; names: Shape[] }> {
  return page.evaluate(() => {
    const shapes = (selector: string, kind: string) =>
      [...document.querySelectorAll(selector)].map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        const node = element.closest('.react-flow__node')
        const what = `${kind} of ${node?.getAttribute('aria-label')}`
        return { of: node?.getAttribute('data-id') ?? '', what, left, top, right, bottom }
      })
    return { marks: shapes('.participant-mark, .resource-tag', 'mark'), names: shapes('.participant-name', 'name') }
  })
}

/**
 * The same of a painted map, on which a node is an element while it is pointed at.
 *
 * @param places where the map has its nodes.
 */
export function paintedShapesOf(
  page: Page,
  places: Readonly<Record<string, { x: number; y: number }>>,
): Promise<{ marks: Shape[]; names: Shape[] }> {
  return page.evaluate((all) => {
    const pane = document.querySelector('.react-flow__pane')
    const viewport = document.querySelector<HTMLElement>('.react-flow__viewport')
    const ground = pane?.getBoundingClientRect()
    const { a, e, f } = new DOMMatrix(viewport?.style.transform)
    const shape = (of: string, kind: string, element: Element | null | undefined) => {
      if (!element) return []
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return [{ of, what: `${kind} of ${of}`, left, top, right, bottom }]
    }
    const shapes = Object.entries(all).map(([id, { x, y }]) => {
      const at = { clientX: (ground?.x ?? 0) + e + x * a, clientY: (ground?.y ?? 0) + f + y * a }
      // Not by the browser's own pointer, which would have names shown that are not shown otherwise.
      pane?.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true, isPrimary: true }))
      const node = document.querySelector(`.react-flow__node[data-id="${id}"]`)
      if (node === null) throw new Error(`${id} is not there`)
      return {
        mark: shape(id, 'mark', node.querySelector('.participant-mark, .resource-tag')),
        name: shape(id, 'name', node.querySelector('.participant-name')),
      }
    })
    return { marks: shapes.flatMap(({ mark }) => mark), names: shapes.flatMap(({ name }) => name) }
  }, places)
}

/**
 * Points at a node of a painted map where it is seen, so that it is an element; others may lie on some of it.
 *
 * @param place where the map has it.
 */
export function pointAt(page: Page, id: string, place: { x: number; y: number }): Promise<void> {
  return page.evaluate(
    ([wanted, { x, y }]) => {
      const pane = document.querySelector('.react-flow__pane')
      const { left = 0, top = 0 } = pane?.getBoundingClientRect() ?? {}
      const viewport = document.querySelector<HTMLElement>('.react-flow__viewport')
      const { a, e, f } = new DOMMatrix(viewport?.style.transform)
      for (const dx of [0, -26, 26, -38, 38]) {
        for (const dy of [0, -26, 26, -38, 38]) {
          const at = { clientX: left + e + (x + dx) * a, clientY: top + f + (y + dy) * a }
          pane?.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true, isPrimary: true }))
          if (document.querySelector(`.react-flow__node[data-id="${wanted}"]`)) return
        }
      }
      throw new Error(`nothing is seen of ${wanted}`)
    },
    [id, place] as const,
  )
}

/** Whether two shapes share ground, beyond what rounding to pixels may cause. */
export function touch(a: Omit<Shape, 'of' | 'what'>, b: Omit<Shape, 'of' | 'what'>): boolean {
  const slack = 0.5
  return a.left + slack < b.right && b.left + slack < a.right && a.top + slack < b.bottom && b.top + slack < a.bottom
}

/** Which shapes that are drawn lie on others, in words. */
export function overlapsOf(shapes: readonly Shape[]): string[] {
  const drawn = shapes.filter(({ left, right }) => right > left)
  return drawn.flatMap((a, index) =>
    drawn
      .slice(index + 1)
      .filter((b) => touch(a, b))
      .map((b) => `${a.what} over ${b.what}`),
  )
}

/** How many marks lie on other marks, and how many names are covered by the mark or the name of another node. */
export async function clashesOf(page: Page): Promise<{ nodes: number; names: number }> {
  return clashesAmong(await shapesOf(page))
}

export function clashesAmong({ marks, names }: { marks: Shape[]; names: Shape[] }): { nodes: number; names: number } {
  const nodes = marks.filter((mark, index) => marks.slice(index + 1).some((other) => touch(mark, other)))
  const covered = names.filter(
    (name) =>
      name.right > name.left && [...marks, ...names].some((other) => other.of !== name.of && touch(name, other)),
  )
  return { nodes: nodes.length, names: covered.length }
}
