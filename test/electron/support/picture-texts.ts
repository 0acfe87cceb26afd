import type { Page } from '@playwright/test'

/** A line of text of a picture, and the ground that its letters take, in CSS pixels. */
export interface PictureText {
  text: string
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * The texts of a picture as Chromium draws it, apart from the styles of the page that it is drawn in.
 *
 * @param font what the picture's letters are drawn with instead of its own families; none for those.
 */
export function drawnTexts(page: Page, svg: string, font = ''): Promise<PictureText[]> {
  return page.evaluate(
    ({ source, family }) => {
      const host = document.createElement('div')
      // Nothing is inherited, and no style sheet of the page reaches into it.
      host.style.setProperty('all', 'initial')
      const root = host.attachShadow({ mode: 'closed' })
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement
      root.append(document.importNode(parsed, true))
      document.body.append(host)
      if (family !== '') root.querySelector('svg')?.setAttribute('font-family', family)
      const texts = [...root.querySelectorAll('text')].map((element) => {
        const matrix = element.getCTM()
        const { x, width } = element.getBBox()
        const [size, base] = [element, element].map((each, index) => {
          return Number(each.getAttribute(index === 0 ? 'font-size' : 'y'))
        }) as [number, number]
        if (matrix === null) throw new Error('the picture is not drawn')
        const at = (left: number, top: number) => new DOMPoint(left, top).matrixTransform(matrix)
        // From the height of capitals to the depth of a g: more than that of a line's box is air.
        const [start, end] = [at(x, base - 0.76 * size), at(x + width, base + 0.22 * size)]
        const text = element.textContent ?? ''
        return { text, left: start.x, top: start.y, right: end.x, bottom: end.y }
      })
      host.remove()
      return texts
    },
    { source: svg, family: font },
  )
}

/** The pairs of texts that lie on each other. */
export function touchingTexts(texts: readonly PictureText[]): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => {
        return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
      })
      .map((other) => `${one.text} / ${other.text}`),
  )
}
