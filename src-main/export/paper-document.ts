import type { PaperPage } from '../../src-model/export/draft'
import { attribute, escaped } from '../../src-model/formats/html/html'
import { cut } from '../../src-model/text'

/** As much of a title as has room at the foot of a sheet, in UTF-16 code units. */
const RUNNING = 80

/** Where the built (or, from its sources, the written) page refers to what lies beside it. */
const BESIDE = '="./'

function fill(blank: string, place: string, content: string): string {
  const [before, after, more] = blank.split(place)
  if (before === undefined || after === undefined || more !== undefined) {
    throw new Error(`paper.html has no single place for ${place}`)
  }
  return before + content + after
}

/**
 * A page to print as a whole document.
 *
 * @param blank `paper.html`, whose `<main>` is empty.
 * @param base what the addresses in it begin with: nothing for the app's own, the development server's origin otherwise.
 */
export function paperDocument(blank: string, { html, title, language }: PaperPage, base = ''): string {
  const running = title.length <= RUNNING ? title : `${cut(title, RUNNING)}…`
  const root = `<html${attribute('lang', language)}${attribute('data-title', running)}>`
  const framed = fill(
    fill(blank.replaceAll(BESIDE, `="${base}/`), '<html lang="en">', root),
    '<title>Trama</title>',
    `<title>${escaped(title)}</title>`,
  )
  // The contents come last: whatever they hold, no place is looked for in them.
  return fill(framed, '<main></main>', `<main>${html}</main>`)
}
