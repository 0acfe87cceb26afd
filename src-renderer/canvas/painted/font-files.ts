import type { FontFile } from '../../painting/messages'

/** The files of the app's fonts, as the style sheets name them: a worker has no style sheets. */
export function fontFiles(): FontFile[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return []
      const { style } = rule
      const source = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1]
      if (source === undefined) return []
      return [
        {
          family: style.getPropertyValue('font-family').replaceAll('"', ''),
          address: new URL(source, sheet.href ?? document.baseURI).href,
          range: style.getPropertyValue('unicode-range'),
        },
      ]
    }),
  )
}
