const NAME_END = /[\s/>]/

/** Where the declaration, remark or document type that begins at `start` ends; the text's end if it does not. */
function afterAside(text: string, start: number): number {
  const [opening, end] = text.startsWith('<!--', start)
    ? ['<!--', '-->']
    : text.startsWith('<?', start)
      ? ['<?', '?>']
      : ['<!', '>']
  const from = start + opening.length
  const found = text.indexOf(end, from)
  if (found === -1) return text.length
  // A document type may hold declarations of its own between square brackets. Nothing is looked for beyond its end:
  // there may be millions of them.
  const bracket = opening === '<!' ? text.slice(from, found).indexOf('[') : -1
  if (bracket === -1) return found + end.length
  const close = text.indexOf(']', from + bracket)
  const last = close === -1 ? -1 : text.indexOf('>', close)
  return last === -1 ? text.length : last + 1
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
