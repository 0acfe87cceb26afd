/** Between the facts of a card's second line. */
export const SEPARATOR = ' · '

// Signs that mean something anywhere in Markdown, and in Obsidian's additions to it: ==, [[, %%, $, tags and HTML.
const ANYWHERE = /[\\`*_[\]<>|~=$%#&]/g
// Signs that begin a list or a rule, at the beginning of a line only: “- this” and “1. this”.
const AT_START = /^(\s*\d*)([-+.)])/

function escapedLine(line: string): string {
  return line.replace(ANYWHERE, '\\$&').replace(AT_START, '$1\\$2')
}

/** A line of text that Markdown shows as it is. */
export function markdownLine(text: string): string {
  return escapedLine(text.replaceAll('\n', ' '))
}

/** Text of several lines that Markdown shows as it is. */
export function markdownText(text: string): string {
  return text.split('\n').map(escapedLine).join('\n')
}

/** The text of a line of Markdown, without what makes it bold or a heading. */
export function plainLine(line: string): string {
  const bare = line
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^[-*+]\s+/, '')
  const inner = /^(\*\*|__|\*|_)(.+)\1$/.exec(bare)?.[2] ?? bare
  return plainText(inner)
}

/** Text of Markdown without its escapes. */
export function plainText(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
