/** Elements that paper is made of. None of them loads, runs or links to anything. */
const TAGS = [
  'section',
  'header',
  'footer',
  'figure',
  'figcaption',
  'div',
  'h1',
  'h2',
  'h3',
  'p',
  'span',
  'bdi',
  'strong',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
] as const
export type Tag = (typeof TAGS)[number]

/** Attributes that paper needs: words for style sheets, tables and those who listen. */
export interface Attributes {
  class?: string
  id?: string
  lang?: string
  scope?: 'col' | 'row' | 'rowgroup'
  colspan?: number
  role?: string
  'aria-label'?: string
  'aria-hidden'?: 'true'
}

declare const isHtml: unique symbol
/** HTML in which every text is escaped. Only this file makes it. */
export type Html = string & { [isHtml]: true }

/** What an element holds: elements, texts (which are escaped here), and nothing where something is missing. */
export type Child = Element | string | number | null | false | readonly Child[]

/** A finished element. */
export class Element {
  private constructor(readonly html: Html) {}

  /** Makes an element; see `h`. */
  static of(tag: Tag, attributes: Attributes, children: readonly Child[]): Element {
    const written = Object.entries(attributes).map(([name, value]) => attribute(name, String(value)))
    return new Element(`<${tag}${written.join('')}>${contents(children)}</${tag}>` as Html)
  }

  /** A picture as inline SVG. @param svg written by Trama itself, with its texts escaped. */
  static picture(svg: string): Element {
    return new Element(svg.replace(/^\s*<\?xml[^>]*\?>\s*/, '') as Html)
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Signs that a document cannot hold; everything else that is invisible was taken out of the map's texts when they came.
const FORBIDDEN = /(?![\n\t])\p{Cc}|\p{Surrogate}/gu

/** A text as it stands between tags or in a quoted attribute. */
export function escaped(text: string): Html {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '') as Html
}

/** An attribute with a space before it. @param name never from outside. */
export function attribute(name: string, value: string): Html {
  return ` ${name}="${escaped(value)}"` as Html
}

/** The HTML of several children, one after the other. */
export function contents(children: readonly Child[]): Html {
  return children.map(contentOf).join('') as Html
}

function contentOf(child: Child): string {
  if (child === null || child === false) return ''
  if (child instanceof Element) return child.html
  if (typeof child === 'string' || typeof child === 'number') return escaped(String(child))
  return contents(child)
}

/** An element. @param attributes those that it has; `null` for none. */
export function h(tag: Tag, attributes: Attributes | null, ...children: Child[]): Element {
  return Element.of(tag, attributes ?? {}, children)
}
