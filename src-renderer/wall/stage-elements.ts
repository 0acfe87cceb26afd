import type { TieEnd, TiePath } from '../../src-model/layout/ties/tie-path'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import { lineUnit, pathOf, wallTies } from '../../src-model/wall/picture/tie-drawing'
import type { WallConnection } from '../../src-model/wall/wall-map'
import type { MapScene } from './scene'

/** The page's elements of one kind by id, as React makes and removes them. */
class Known<Kind extends Element> {
  readonly #elements = new Map<Id, Kind>()

  get(id: Id): Kind | undefined {
    return this.#elements.get(id)
  }

  /** For `ref`: remembers an element until React removes it. */
  ref(id: Id): (element: Kind | null) => (() => void) | undefined {
    return (element) => {
      if (element === null) return undefined
      this.#elements.set(id, element)
      return () => {
        if (this.#elements.get(id) === element) this.#elements.delete(id)
      }
    }
  }
}

function showTie(element: SVGGElement, { line, head }: TiePath): void {
  element.querySelector('.tie-line')?.setAttribute('d', line)
  if (head !== null) element.querySelector('.tie-head')?.setAttribute('d', head)
}

/** It stays at its part of the way, whatever it comes over. */
function showSeal(element: SVGGElement, { at }: TiePath): void {
  const { x, y } = at(Number(element.dataset.part))
  element.querySelector('.seal')?.setAttribute('transform', `translate(${x} ${y})`)
}

function shifted(end: TieEnd, offset: Position | undefined, by: number): TieEnd {
  return offset ? { ...end, x: end.x + offset.x * by, y: end.y + offset.y * by } : end
}

/** What a stage moves by hand, frame by frame, without React. */
export class StageElements {
  readonly marks = new Known<HTMLElement>()
  readonly labels = new Known<HTMLElement>()
  readonly ties = new Known<SVGGElement>()
  readonly seals = new Known<SVGGElement>()
  #offset: ReadonlySet<Id> = new Set()

  /**
   * Shows nodes, their labels and their ties beside where React has put them.
   *
   * @param offsets by how much, in canvas units. Nodes that are not in it are shown where they are.
   */
  show(scene: MapScene, offsets: ReadonlyMap<Id, Position>): void {
    if (offsets.size === 0 && this.#offset.size === 0) return
    const ids = new Set([...this.#offset, ...offsets.keys()])
    const ties = new Set<WallConnection>()
    const { byNode } = wallTies(scene.map)
    for (const id of ids) {
      this.#shift(id, offsets.get(id), scene.sheet.zoom)
      for (const tie of byNode.get(id) ?? []) ties.add(tie)
    }
    for (const tie of ties) this.#bend(scene, tie, offsets)
    this.#offset = new Set(offsets.keys())
  }

  #shift(id: Id, offset: Position | undefined, zoom: number): void {
    const translate = offset ? `${offset.x * zoom}px ${offset.y * zoom}px` : ''
    for (const element of [this.marks.get(id), this.labels.get(id)]) {
      if (element) element.style.translate = translate
    }
  }

  #bend({ map, plots, sheet }: MapScene, tie: WallConnection, offsets: ReadonlyMap<Id, Position>): void {
    const element = this.ties.get(tie.id)
    const [from, to] = [plots.get(tie.from), plots.get(tie.to)]
    const place = wallTies(map).places.get(tie.id)
    if (!(element && from && to && place)) return
    const by = sheet.zoom / lineUnit(sheet)
    const ends = [shifted(from.end, offsets.get(tie.from), by), shifted(to.end, offsets.get(tie.to), by)] as const
    const path = pathOf(tie, ...ends, place)
    showTie(element, path)
    const seal = this.seals.get(tie.id)
    if (seal) showSeal(seal, path)
  }
}
