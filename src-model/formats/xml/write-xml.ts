import XMLBuilder from 'fast-xml-builder'

/** An element to be written. Names are ours: they are never made from a file or a map. */
export interface XmlElement {
  name: string
  /** In the order in which they are written; what is `undefined` is left out. */
  attributes?: Readonly<Record<string, string | number | undefined>>
  /** Elements and texts. */
  children?: readonly (XmlElement | string)[]
}

// Characters that XML 1.0 has no way to write (its production 2, Char), halves of surrogate pairs among them.
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** How many characters of a text XML cannot hold. */
export function illegalIn(text: string): number {
  return text.match(ILLEGAL)?.length ?? 0
}

function legal(text: string): string {
  return text.replace(ILLEGAL, '')
}

/** How many characters of an element's texts and values XML cannot hold. */
export function illegalWithin({ attributes = {}, children = [] }: XmlElement): number {
  const values = Object.values(attributes).filter((each) => typeof each === 'string')
  const own = values.reduce((count, each) => count + illegalIn(each), 0)
  return children.reduce(
    (count, each) => count + (typeof each === 'string' ? illegalIn(each) : illegalWithin(each)),
    own,
  )
}

// What would end a text or begin a tag. Readers turn line breaks of attributes into spaces, and lone carriage returns
// of texts into line breaks, unless they are written as references (XML 1.0, 2.11 and 3.3.3). Some readers do so with
// Unicode's own line breaks, too.
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
  '\u2029': '&#8233;',
}

function escaped(text: string, signs: RegExp): string {
  return legal(text).replace(signs, (sign) => REFERENCES[sign] ?? sign)
}

// The builder leaves line breaks in attributes as they are. It is told to escape nothing, and all is escaped here, once.
const PLAIN = {
  preserveOrder: true,
  ignoreAttributes: false,
  processEntities: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
} as const
const builder = new XMLBuilder(PLAIN)
const indented = new XMLBuilder({ ...PLAIN, format: true })

function attributesOf({ attributes = {} }: XmlElement): Record<string, string> {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    given.map(([name, value]) => [`@_${name}`, escaped(String(value), /[&<>"'\t\n\r\u0085\u2028\u2029]/g)]),
  )
}

function nodeOf(child: XmlElement | string): Record<string, unknown> {
  if (typeof child === 'string') return { '#text': escaped(child, /[&<>\r\u0085\u2028\u2029]/g) }
  return { [child.name]: (child.children ?? []).map(nodeOf), ':@': attributesOf(child) }
}

/**
 * Writes an element with all that is in it. Texts and values are escaped; what XML cannot hold is left out.
 *
 * @param isDocument whether it is to stand alone: with a declaration, and with its elements in lines of their own.
 */
export function writeXml(root: XmlElement, isDocument: boolean): string {
  if (!isDocument) return builder.build([nodeOf(root)])
  return `<?xml version="1.0" encoding="UTF-8"?>${indented.build([nodeOf(root)])}\n`
}
