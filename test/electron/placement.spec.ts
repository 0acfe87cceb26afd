import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'
import { WORKSHOP_LINES } from './support/workshop'

interface Box {
  id: string
  left: number
  top: number
  right: number
  bottom: number
}

test('nothing captured lies on top of anything else, or out of sight', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Free ground')
  await room.line.fill(WORKSHOP_LINES.join('\n'))
  await room.line.press('Enter')
  await expect(room.canvas).toHaveAttribute('data-node-count', '21')
  await room.still()

  const { marks, canvas } = await page.evaluate(() => {
    const boxOf = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { id: element.outerHTML.slice(0, 80), left, top, right, bottom }
    }
    const nodes = [...document.querySelectorAll('[data-participant], [data-resource], .participant-name')]
    const ground = document.querySelector('[data-testid="canvas"]')
    if (ground === null) throw new Error('no canvas')
    return { marks: nodes.map(boxOf), canvas: boxOf(ground) }
  })
  const touching = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  const overlaps = marks.flatMap((a, index) =>
    marks
      .slice(index + 1)
      .filter((b) => touching(a, b))
      .map((b) => `${a.id} | ${b.id}`),
  )
  expect(overlaps).toEqual([])
  const outside = marks.filter(
    ({ left, top, right, bottom }) =>
      left < canvas.left || top < canvas.top || right > canvas.right || bottom > canvas.bottom,
  )
  expect(outside).toEqual([])
})
