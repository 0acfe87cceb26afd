import latinExtended from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?inline'
import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline'

/** The letters of each file, as fontsource's own stylesheet says. */
const FILES = [
  {
    address: latinExtended,
    range:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,' +
      'U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  {
    address: latin,
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,' +
      'U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
]
const FAMILY = 'Trama'

/** A picture that holds the app's font, as painted ones have it. Written ones do without: they have the reader's. */
export function withOwnLetters(svg: string): string {
  const faces = FILES.map(({ address, range }) => {
    return `@font-face{font-family:${FAMILY};font-weight:200 800;src:url("${address}");unicode-range:${range}}`
  })
  const style = `<style>${faces.join('')}svg{font-family:${FAMILY},system-ui,sans-serif}</style>`
  const start = svg.indexOf('>') + 1
  return svg.slice(0, start) + style + svg.slice(start)
}
