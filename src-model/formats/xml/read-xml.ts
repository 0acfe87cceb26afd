import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes'
import { type CodedError, refused } from '../../contract/errors'
import { MAX_DEPTH } from '../json/json-text'

/** How many elements and attributes a file may hold together: many times those of the largest map. */
const MAX_PIECES = 2_000_000

/** How many attributes one element may have. No format has a tenth of them, and they are slow to gather. */
const MAX_ATTRIBUTES = 500

/** An element as it opens. */
export interface XmlTag {
  /** Without its prefix: programs do not agree on their namespaces. */
  name: string
  /** The value of an attribute by its local name. */
  attribute: (name: string) => string | undefined
}

/** What is told while a file is read, in its order. */
export interface XmlListener {
  open: (tag: XmlTag) => void
  /** Text between tags, perhaps in several pieces. */
  text: (text: string) => void
  close: (name: string) => void
}

/** Thrown to end a reading; caught where it began. */
class Ended extends Error {
  constructor(readonly refusal: { ok: false; error: CodedError }) {
    super(refusal.error.code)
  }
}

/** Ends the reading of a file from within a listener. */
export function endReading(refusal: { ok: false; error: CodedError }): never {
  throw new Ended(refusal)
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1)
}

function tagOf({ name, attributes }: SaxesTagPlain): XmlTag {
  const byLocalName = new Map<string, string>()
  for (const [full, value] of Object.entries(attributes)) {
    // One without a prefix is the format's own.
    if (!full.includes(':') || !byLocalName.has(localName(full))) byLocalName.set(localName(full), value)
  }
  return { name: localName(name), attribute: (wanted) => byLocalName.get(wanted) }
}

/**
 * Reads an XML file in one pass, without keeping it. Document types are
 * refused: with them, entities could multiply and reach out of the file.
 *
 * @param file its text, and its name for the refusal.
 * @returns a refusal with one of the codes `xml-broken` (with its line), `xml-doctype`,
 *   `file-too-deep`, or whatever the listener ended it with.
 */
export function readXml(
  { name, text }: { name: string; text: string },
  listener: XmlListener,
): { ok: true } | { ok: false; error: CodedError } {
  const parser = new SaxesParser({ xmlns: false, position: true })
  let depth = 0
  let pieces = 0
  let attributes = 0
  const bound = (count: number, most: number) => {
    if (count > most) endReading(refused('file-too-deep', { name, most: MAX_DEPTH }))
  }
  parser.on('doctype', () => endReading(refused('xml-doctype', { name })))
  parser.on('error', () => endReading(refused('xml-broken', { name, line: parser.line })))
  parser.on('attribute', (_: SaxesAttributePlain) => {
    attributes += 1
    pieces += 1
    bound(attributes, MAX_ATTRIBUTES)
  })
  parser.on('opentagstart', () => {
    attributes = 0
    pieces += 1
    depth += 1
    bound(pieces, MAX_PIECES)
    bound(depth, MAX_DEPTH)
  })
  parser.on('opentag', (tag) => listener.open(tagOf(tag)))
  parser.on('text', (piece) => listener.text(piece))
  parser.on('cdata', (piece) => listener.text(piece))
  parser.on('closetag', (tag) => {
    depth -= 1
    listener.close(localName(tag.name))
  })
  try {
    parser.write(text).close()
    return { ok: true }
  } catch (thrown) {
    if (thrown instanceof Ended) return thrown.refusal
    throw thrown
  }
}

/** How much of a file is read at once to find its outermost element, in UTF-16 code units. */
const PIECE = 65_536

/**
 * The local name of a file's outermost element, found without reading on.
 *
 * @returns a refusal with one of the codes `xml-broken` (with its line) and `xml-doctype`.
 */
export function rootOfXml({
  name,
  text,
}: {
  name: string
  text: string
}): { ok: true; root: string } | { ok: false; error: CodedError } {
  const parser = new SaxesParser({ xmlns: false, position: true })
  let root: string | undefined
  parser.on('doctype', () => endReading(refused('xml-doctype', { name })))
  parser.on('error', () => {
    if (root === undefined) endReading(refused('xml-broken', { name, line: parser.line }))
  })
  parser.on('opentagstart', (tag) => {
    root ??= localName(tag.name)
  })
  try {
    for (let start = 0; start < text.length && root === undefined; start += PIECE) {
      parser.write(text.slice(start, start + PIECE))
    }
  } catch (thrown) {
    if (thrown instanceof Ended) return thrown.refusal
    throw thrown
  }
  return root === undefined ? refused('xml-broken', { name, line: parser.line }) : { ok: true, root }
}
