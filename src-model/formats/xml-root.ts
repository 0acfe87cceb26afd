const NAME_END = /[\s/>]/

/** Where the declaration, remark or document type that begins at `start` ends; the text's end if it does not. */
function afterAside(text: string, start: number): number {
  const [opening, end] = text.startsWith('<!--', start)
    ? ['<!--', '-->']
    : text.startsWith('<?', start)
      ? ['<?', '?>']
      : ['<!', '>']
  let from = start + opening.length
  if (opening === '<!') {
    // A document type may hold declarations of its own between square brackets.
    const bracket = text.indexOf('[', from)
    const close = text.indexOf('>', from)
    if (bracket !== -1 && bracket < close) from = Math.max(from, text.indexOf(']', bracket))
  }
  const found = text.indexOf(end, from)
  return found === -1 ? text.length : found + end.length
}

/**
 * The local name of the outermost element of an XML text: enough to tell whose it is. Nothing else is looked at.
 *
 * @returns `undefined` when the text does not begin as XML does.
 */
export function xmlRoot(text: string): string | undefined {
  let index = 0
  while (index < text.length) {
    while (index < text.length && (text[index] ?? '').trim() === '') index += 1
    if (text[index] !== '<') return undefined
    if (text[index + 1] !== '?' && text[index + 1] !== '!') break
    index = afterAside(text, index)
  }
  const name = text.slice(index + 1, index + 200)
  const end = name.search(NAME_END)
  const local = (end === -1 ? name : name.slice(0, end)).split(':').at(-1) ?? ''
  return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(local) ? local : undefined
}
