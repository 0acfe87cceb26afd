import type { Page } from '@playwright/test'

/** What the wall shows somewhere, in its CSS pixels. */
export interface WallShape {
  /** In words for a message. */
  what: string
  /** The id of the node that a mark is of, or that a text is in the mark of; empty for other texts. */
  mark: string
  /** The id of what a text is the label of; empty for others. */
  label: string
  /** Whether the spotlight is on others. */
  dimmed: boolean
  left: number
  top: number
  right: number
  bottom: number
}

export interface WallText extends WallShape {
  /** Of its letters. */
  size: number
  /** The same number for the lines of one text. */
  of: number
}

export interface WallGeometry {
  width: number
  height: number
  marks: WallShape[]
  /** Line by line, each as far as the ink of its letters reaches. */
  texts: WallText[]
}

/** Every text and every mark on the wall, measured in its page. */
export function wallGeometry(wall: Page): Promise<WallGeometry> {
  return wall.evaluate(() => {
    const page = document.querySelector('[data-testid="wall"]')
    if (page === null) throw new Error('there is no wall')
    const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom })
    const idOf = (element: Element | null | undefined) =>
      element?.getAttribute('data-participant') ?? element?.getAttribute('data-resource') ?? ''
    const MARKS = '[data-participant], [data-resource]'
    const marks = [...page.querySelectorAll(MARKS)].map((element) => {
      return {
        what: `the mark of ${idOf(element)}`,
        mark: idOf(element),
        label: '',
        dimmed: element.hasAttribute('data-dimmed'),
        ...boxOf(element.getBoundingClientRect()),
      }
    })
    const pen = document.createElement('canvas').getContext('2d')
    if (pen === null) throw new Error('nothing to measure letters with')
    /** From the top of a line's box: fonts have room above and below their letters that nobody sees. */
    const inkOf = (text: string, style: CSSStyleDeclaration) => {
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
      const { fontBoundingBoxAscent, actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText(text)
      return {
        from: fontBoundingBoxAscent - actualBoundingBoxAscent,
        to: fontBoundingBoxAscent + actualBoundingBoxDescent,
      }
    }
    const texts: WallText[] = []
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      if (element === null || node.textContent?.trim() === '' || element.closest('.visually-hidden')) continue
      if (!element.checkVisibility({ checkOpacity: true, visibilityProperty: true })) continue
      const mark = idOf(element.closest(MARKS))
      const label = element.closest('[data-label-of]')?.getAttribute('data-label-of') ?? ''
      const dimmed = element.closest('[data-dimmed]') !== null
      const style = getComputedStyle(element)
      const size = Number.parseFloat(style.fontSize)
      const ink = inkOf(node.textContent ?? '', style)
      const of: number = texts.length
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rectangle of range.getClientRects()) {
        const { left, right, top } = rectangle
        const what = `“${node.textContent}”`
        texts.push({ what, mark, label, dimmed, size, of, left, right, top: top + ink.from, bottom: top + ink.to })
      }
    }
    return { width: innerWidth, height: innerHeight, marks, texts }
  })
}
