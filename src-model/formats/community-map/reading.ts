import type { Repair } from '../../contract/contract'
import { translate } from '../../language/translate'
import { type Id, isId } from '../../map/ids'
import type { Language } from '../../map/map'
import type { ReadOptions } from './community-map'

/** How often a new id is asked for before giving up on whoever makes them. */
const MOST_ATTEMPTS = 1_000

/** More than this, and a file is no map with slips in it: nobody could look through what was mended. */
const MOST_REPAIRS = 100_000

/** Thrown when a file is broken beyond mending; caught where the reading began. */
export class BeyondMending extends Error {}

/** One reading of one file: what was mended so far, and which ids are taken. */
export class Reading {
  readonly repairs: Repair[] = []
  /** Nodes that the file gives no place on the canvas. */
  readonly placeless: Id[] = []
  readonly now: string
  /** The language of words that stand in for missing ones. */
  language: Language = 'en'
  readonly #newId: ReadOptions['newId']
  readonly #taken = new Set<Id>()
  /** The id of each node, by what the file calls it. */
  readonly #nodes = new Map<string, Id>()

  constructor(options: ReadOptions) {
    this.#newId = options.newId
    this.now = options.now
  }

  /** Lists something that was mended. */
  note(code: Repair['code'], params: Repair['params']): void {
    if (this.repairs.length >= MOST_REPAIRS) throw new BeyondMending()
    this.repairs.push({ code, params })
  }

  /** The word that stands in for a missing name. */
  unnamed(): string {
    return translate(this.language, 'repair.unnamed')
  }

  /**
   * The id of an entry: its own, or a new one where its own is missing, unfit or taken.
   *
   * @param raw what the file holds; numbers are read as text.
   * @param where what repairs call the entry.
   * @param taken the ids that it must differ from, its own from now on among them.
   */
  idOf(raw: unknown, where: string, taken = this.#taken): Id {
    const own = idText(raw)
    const fits = own !== undefined && isId(own) && !taken.has(own)
    const id = fits ? own : this.#freshId()
    if (!fits) this.note('id-replaced', { where, id })
    taken.add(id)
    return id
  }

  /** Remembers what the file calls a node. Of two nodes with one name, ties mean the first: the file cannot tell. */
  remember(raw: unknown, id: Id): void {
    const own = idText(raw)
    if (own !== undefined && !this.#nodes.has(own)) this.#nodes.set(own, id)
  }

  /** The node that the file means. @returns `undefined` when it has none by that name. */
  nodeFor(raw: unknown): Id | undefined {
    const own = idText(raw)
    return own === undefined ? undefined : this.#nodes.get(own)
  }

  #freshId(): Id {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const id = this.#newId()
      if (isId(id) && !this.#taken.has(id)) return id
    }
    throw new RangeError('newId keeps giving ids that are taken or unfit')
  }
}

function idText(raw: unknown): string | undefined {
  return typeof raw === 'string' || typeof raw === 'number' ? String(raw) : undefined
}
