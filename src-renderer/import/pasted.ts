/** The most characters of which it is looked whether they are JSON: parsing takes the window's time. */
const MOST_LOOKED_AT = 1_000_000

/** Cells as a spreadsheet copies them: at least two rows of at least two columns. */
function isCells(text: string): boolean {
  const [first = '', ...others] = text.split(/\r\n|\r|\n/)
  // A cell may hold line breaks, so not every line has to have a tab.
  return first.includes('\t') && others.some((line) => line.includes('\t'))
}

function isJson(text: string): boolean {
  const isWhole = (text.startsWith('{') && text.endsWith('}')) || (text.startsWith('[') && text.endsWith(']'))
  if (!isWhole || text.length > MOST_LOOKED_AT) return isWhole
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Begins as a document does, and ends with an end tag. Whether it is sound is found out where it is read. */
function isXml(text: string): boolean {
  return /^<(\?xml\s|!--|[A-Za-z_][\w.:-]*[\s>])/.test(text) && /<\/[A-Za-z_][\w.:-]*\s*>$/.test(text)
}

/** Whether text on the clipboard is a table or a whole file, and no line to be captured. */
export function isForImport(text: string): boolean {
  const inner = text.trim()
  return isCells(text) || isJson(inner) || isXml(inner)
}
