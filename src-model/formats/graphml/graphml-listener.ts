import { fieldText } from '../graph/fields'
import { tooMany } from '../graph/found-in-graph'
import { endReading, type XmlListener, type XmlTag } from '../xml/read-xml'

/** A declaration of what a key's data are. */
export interface Key {
  id: string
  /** `node`, `edge`, `graph` or `all`; other words in others' files. */
  scope: string
  /** Missing where a program keeps drawings of its own. */
  name: string | undefined
  default: string | undefined
}

/** A node, an edge or the graph, as its tags say. Data are kept by key: their names may be declared later. */
export interface RawEntry {
  is: 'graph' | 'node' | 'edge'
  id: string
  source: string
  target: string
  directed: string | undefined
  data: { key: string; text: string }[]
  /** What yEd writes on a node or an edge; its drawing holds nothing else that a map could. */
  drawnLabel: string
  /** Where yEd draws a node. */
  drawnAt: { x: string; y: string; width: string; height: string } | null
}

/** Elements of the format itself that a map has nothing for; what is in them is passed over. */
const PASSED_OVER: ReadonlySet<string> = new Set(['hyperedge', 'port', 'locator', 'desc'])

/** Gathers what a GraphML file holds, in its order. */
export class GraphmlListener implements XmlListener {
  readonly keys: Key[] = []
  readonly entries: RawEntry[] = []
  edgeDefault = ''
  graphId = ''
  /** How many graphs lie in nodes, and how many hyperedges there are: they are passed over. */
  nested = 0
  hyperedges = 0
  /** How many drawings of yEd were looked into for their labels and places only. */
  drawings = 0
  /** The elements that are open, each with the entry that it belongs to and its own text. */
  readonly #open: { name: string; entry: RawEntry | null; text: string }[] = []
  readonly #counts = { graph: 0, node: 0, edge: 0 }
  /** How many elements are open within one that is passed over, and with it. */
  #skipped = 0

  open(tag: XmlTag): void {
    if (this.#skipped > 0 || this.#isPassedOver(tag.name)) {
      this.#skipped += 1
      return
    }
    const entry = this.#entryOf(tag) ?? this.#entry
    this.#open.push({ name: tag.name, entry, text: '' })
    if (tag.name === 'key') this.#addKey(tag)
    if (tag.name === 'data') entry?.data.push({ key: tag.attribute('key') ?? '', text: '' })
    if (tag.name === 'Geometry' && entry?.is === 'node') this.#addDrawing(tag, entry)
  }

  text(text: string): void {
    const last = this.#open.at(-1)
    if (this.#skipped === 0 && last !== undefined) last.text += last.entry?.is === 'graph' ? text : fieldText(text)
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1
      return
    }
    const { text = '', entry } = this.#open.pop() ?? {}
    const key = this.keys.at(-1)
    if (name === 'default' && key !== undefined) key.default = text
    const datum = entry?.data.at(-1)
    if (name === 'data' && datum !== undefined) datum.text = text
    const isLabel = name === 'NodeLabel' || name === 'EdgeLabel'
    if (isLabel && entry?.drawnLabel === '') entry.drawnLabel = text.trim()
  }

  get #entry(): RawEntry | null {
    return this.#open.at(-1)?.entry ?? null
  }

  #isPassedOver(name: string): boolean {
    const isNested = name === 'graph' && this.#open.some((each) => each.name === 'graph')
    if (isNested) this.nested += 1
    if (name === 'hyperedge') this.hyperedges += 1
    return isNested || (PASSED_OVER.has(name) && this.#open.at(-1)?.name !== 'data')
  }

  #entryOf(tag: XmlTag): RawEntry | null {
    if (tag.name !== 'graph' && tag.name !== 'node' && tag.name !== 'edge') return null
    if (tag.name === 'graph') {
      this.edgeDefault = tag.attribute('edgedefault') ?? ''
      this.graphId = tag.attribute('id') ?? ''
    }
    const entry: RawEntry = {
      is: tag.name,
      id: tag.attribute('id') ?? '',
      source: tag.attribute('source') ?? '',
      target: tag.attribute('target') ?? '',
      directed: tag.attribute('directed'),
      data: [],
      drawnLabel: '',
      drawnAt: null,
    }
    this.entries.push(entry)
    this.#counts[entry.is] += 1
    const refusal = tooMany(this.#counts.node, this.#counts.edge, 0)
    if (refusal) endReading(refusal)
    return entry
  }

  #addKey(tag: XmlTag): void {
    this.keys.push({
      id: tag.attribute('id') ?? '',
      scope: tag.attribute('for') ?? 'all',
      name: tag.attribute('attr.name'),
      default: undefined,
    })
  }

  #addDrawing(tag: XmlTag, entry: RawEntry): void {
    this.drawings += 1
    const of = (name: string) => tag.attribute(name) ?? ''
    entry.drawnAt = { x: of('x'), y: of('y'), width: of('width'), height: of('height') }
  }
}
