import type { PaperPage } from '../../src-model/export/draft'
import { attribute, escaped } from '../../src-model/formats/html/html'
import { cut } from '../../src-model/text'

/** As much of a title as has room at the foot of a sheet, in UTF-16 code units. */
const RUNNING = 80

function fill(blank: string, place: string, content: string): string {
  const [before, after, more] = blank.split(place)
  if (before === undefined || after === undefined || more !== undefined) {
    throw new Error(`paper.html has no single place for ${place}`)
  }
  return before + content + after
}

/** A page to print as a whole document. @param blank the built `paper.html`, whose `<main>` is empty. */
export function paperDocument(blank: string, { html, title, language }: PaperPage): string {
  const running = title.length <= RUNNING ? title : `${cut(title, RUNNING)}…`
  const root = `<html${attribute('lang', language)}${attribute('data-title', running)}>`
  // From under `paper/` the page's style is one folder up.
  const framed = fill(
    fill(blank.replaceAll('="./', '="../'), '<html lang="en">', root),
    '<title>Trama</title>',
    `<title>${escaped(title)}</title>`,
  )
  // The contents come last: whatever they hold, no place is looked for in them.
  return fill(framed, '<main></main>', `<main>${html}</main>`)
}
