import { fieldText } from '../graph/fields'
import { tooMany } from '../graph/found-in-graph'
import { endReading, type XmlListener, type XmlTag } from '../xml/read-xml'

/** A declaration of what values are for. */
export interface Attribute {
  id: string
  title: string
  scope: 'node' | 'edge'
  default: string | undefined
}

/** A node or an edge, as its tags say. */
export interface RawEntry {
  is: 'node' | 'edge'
  id: string
  source: string
  target: string
  type: string | undefined
  /** What the tag itself says beside its ends: label, kind and weight. */
  own: Map<string, string>
  values: { for: string; value: string }[]
  position: { x: string; y: string } | null
}

/** Times on a value or an entry: it is so for a while only. */
const TIMES = ['start', 'end', 'startopen', 'endopen', 'timestamp', 'timestamps', 'intervals']

function hasTimes(tag: XmlTag): boolean {
  return tag.name === 'spell' || TIMES.some((each) => tag.attribute(each) !== undefined)
}

function entryOf(tag: XmlTag, is: RawEntry['is']): RawEntry {
  const own = new Map<string, string>()
  for (const name of ['label', 'kind', 'weight']) {
    const value = tag.attribute(name)
    if (value !== undefined && value !== '') own.set(name, fieldText(value))
  }
  return {
    is,
    id: tag.attribute('id') ?? '',
    source: tag.attribute('source') ?? '',
    target: tag.attribute('target') ?? '',
    type: tag.attribute('type'),
    own,
    values: [],
    position: null,
  }
}

/** Gathers what a GEXF file holds, in its order. The looks are known by their local names: their namespace is anything. */
export class GexfListener implements XmlListener {
  readonly attributes: Attribute[] = []
  readonly entries: RawEntry[] = []
  defaultType = ''
  creator = ''
  title = ''
  description = ''
  /** How many nodes lie in others, and how many values hold for a while only: they are passed over. */
  nested = 0
  passing = 0
  /** How many times there are on nodes and edges themselves, which are taken all the same. */
  timed = 0
  /** How many colours, sizes and shapes there are: a map has its own. */
  looks = 0
  readonly #open: { name: string; entry: RawEntry | null; scope: 'node' | 'edge' | null }[] = []
  readonly #counts = { node: 0, edge: 0 }
  /** How many elements are open within one that is passed over, and with it. */
  #skipped = 0
  #text = ''

  open(tag: XmlTag): void {
    const isNested = tag.name === 'node' && this.#entry !== null
    if (this.#skipped > 0 || isNested) {
      if (tag.name === 'node') this.nested += 1
      this.#skipped += 1
      return
    }
    const parent = this.#open.at(-1)
    const entry = tag.name === 'node' || tag.name === 'edge' ? entryOf(tag, tag.name) : (parent?.entry ?? null)
    const named = tag.attribute('class')
    const scope = tag.name === 'attributes' ? (named === 'edge' ? 'edge' : 'node') : (parent?.scope ?? null)
    this.#open.push({ name: tag.name, entry, scope })
    if (entry !== null && entry !== parent?.entry) this.#add(entry)
    this.#take(tag, entry, scope)
    this.#text = ''
  }

  text(text: string): void {
    if (this.#skipped === 0) this.#text += fieldText(text)
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1
      return
    }
    const attribute = this.attributes.at(-1)
    if (name === 'default' && attribute !== undefined) attribute.default = this.#text
    if (name === 'creator') this.creator = this.#text
    if (name === 'description') this.description = this.#text
    if (name === 'title') this.title = this.#text
    this.#text = ''
    this.#open.pop()
  }

  get #entry(): RawEntry | null {
    return this.#open.at(-1)?.entry ?? null
  }

  #add(entry: RawEntry): void {
    this.entries.push(entry)
    this.#counts[entry.is] += 1
    const refusal = tooMany(this.#counts.node, this.#counts.edge, 0)
    if (refusal) endReading(refusal)
  }

  #take(tag: XmlTag, entry: RawEntry | null, scope: 'node' | 'edge' | null): void {
    if (tag.name === 'graph') this.defaultType = tag.attribute('defaultedgetype') ?? ''
    if (tag.name === 'attribute' && scope !== null) {
      const id = tag.attribute('id') ?? ''
      this.attributes.push({ id, title: tag.attribute('title') || id, scope, default: undefined })
    }
    if (entry === null) return
    if ((tag.name === entry.is || tag.name === 'spell') && hasTimes(tag)) this.timed += 1
    if (tag.name === 'attvalue') this.#addValue(tag, entry)
    if (tag.name === 'position') entry.position = { x: tag.attribute('x') ?? '', y: tag.attribute('y') ?? '' }
    if (tag.name === 'color' || tag.name === 'shape' || tag.name === 'size') this.looks += 1
  }

  #addValue(tag: XmlTag, entry: RawEntry): void {
    if (hasTimes(tag)) {
      this.passing += 1
      return
    }
    // Older files say `id`.
    const name = tag.attribute('for') ?? tag.attribute('id') ?? ''
    entry.values.push({ for: name, value: fieldText(tag.attribute('value') ?? '') })
  }
}
