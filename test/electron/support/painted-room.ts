import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { type CommunityMap, type MapNode, nodeOf, type Position } from '../../../src-model/map/map'
import { seededMapFile } from '../../../tools/bench/map-file'
import { seededMap } from '../../../tools/bench/seeded-map'
import { clickMenu, stubOpenDialog } from './desktop'
import { Facilitator } from './facilitator'
import { mapNow } from './map-now'
import { inWindow } from './point-at'
import { expect } from './trama'

/** From a piece of a line to a point, in canvas units. */
function away(point: Position, a: Position, b: Position): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const part = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)
  const at = Math.min(1, Math.max(0, part))
  return Math.hypot(a.x + dx * at - point.x, a.y + dy * at - point.y)
}

/** The facilitator's window with a large map open, of which the spec knows where everything is. */
export class PaintedRoom extends Facilitator {
  constructor(
    page: Page,
    private readonly app: ElectronApplication,
    readonly map: CommunityMap,
  ) {
    super(page)
  }

  static async open(app: ElectronApplication, page: Page, folder: string, nodes: number, ties: number) {
    const file = join(folder, `${nodes}.trama.json`)
    writeFileSync(file, seededMapFile(nodes, ties))
    await stubOpenDialog(app, file)
    await clickMenu(app, 'map/import')
    const room = new PaintedRoom(page, app, seededMap(nodes, ties))
    await expect(room.canvas).toHaveAttribute('data-node-count', String(nodes))
    await room.still()
    await room.sharp()
    return room
  }

  /** Waits until the picture is of the view as it is. */
  async sharp(): Promise<void> {
    await expect(this.canvas).toHaveAttribute('data-sharp', 'true')
  }

  /** The map as main has it. */
  async mapNow(): Promise<CommunityMap> {
    return mapNow(this.page)
  }

  record(id: string): MapNode {
    const node = nodeOf(this.map, id)
    if (node === undefined) throw new Error(`there is no ${id}`)
    return node
  }

  node(id: string): Locator {
    return this.page.locator(`.react-flow__node[data-id="${id}"]`)
  }

  tie(id: string): Locator {
    return this.page.locator(`.react-flow__edge[data-id="${id}"]`)
  }

  get selected(): Locator {
    return this.page.locator('.react-flow__node.selected, .react-flow__edge.selected')
  }

  /** Where a place of the canvas is in the window. */
  at(place: Position): Promise<Position> {
    return inWindow(this.page, place)
  }

  atNode(id: string): Promise<Position> {
    return this.at(this.record(id).position)
  }

  async view(): Promise<{ x: number; y: number; zoom: number }> {
    const style = await this.page.locator('.react-flow__viewport').getAttribute('style')
    const [, x, y, zoom] = /translate\((.+?)px, (.+?)px\) scale\((.+?)\)/.exec(style ?? '') ?? []
    return { x: Number(x), y: Number(y), zoom: Number(zoom) }
  }

  /** Shows the map at a zoom, with a place where it is when all of the map is seen. */
  async show(place: Position, zoom: number): Promise<void> {
    await clickMenu(this.app, 'view/fit')
    await this.still()
    const start = await this.at(place)
    await this.page.mouse.move(start.x, start.y)
    // React Flow's own formula.
    await this.page.mouse.wheel(0, -Math.log2(zoom / (await this.view()).zoom) / 0.002)
    await this.still()
    await this.sharp()
  }

  /** A place in the window where the canvas has nothing. */
  async ground(): Promise<Position> {
    const box = await this.canvas.boundingBox()
    const view = await this.view()
    if (box === null) throw new Error('there is no canvas')
    for (let y = 60; y < box.height - 120; y += 12) {
      for (let x = 60; x < box.width - 200; x += 12) {
        const place = { x: (x - view.x) / view.zoom, y: (y - view.y) / view.zoom }
        if (this.#isFree(place, 6 / view.zoom)) return { x: box.x + x, y: box.y + y }
      }
    }
    throw new Error('there is no free ground')
  }

  /**
   * A resource with a person to its right and a little higher, whom it is not tied to: as near as the view goes, both are in it when the
   * resource is where `show` has it.
   */
  pair(): { resource: string; person: string } {
    const { participants, resources, connections } = this.map
    const tied = new Set(Object.values(connections).flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]))
    for (const { id, position } of Object.values(resources)) {
      if (position.x < 1_500 || position.x > 3_500 || position.y < 2_000 || position.y > 3_500) continue
      const beside = Object.values(participants).find(({ position: { x, y } }) => {
        return x > position.x + 180 && x < position.x + 270 && y > position.y - 40 && y < position.y
      })
      if (beside && !tied.has(`${id} ${beside.id}`)) return { resource: id, person: beside.id }
    }
    throw new Error('there is no such pair')
  }

  /** The element that has the keyboard, as screen readers know it. */
  async focused(): Promise<{ id: string | null; name: string | null; role: string | null }> {
    return this.page.evaluate(() => {
      const { activeElement } = document
      const of = (name: string) => activeElement?.getAttribute(name) ?? null
      return { id: of('data-id'), name: of('aria-label'), role: of('aria-roledescription') }
    })
  }

  /** A tie, and a place on it, with nothing else near. @param room how far everything else is, in canvas units. */
  freeTie(room: number): { id: string; place: Position } {
    for (const { id, from, to } of Object.values(this.map.connections)) {
      const [a, b] = [this.record(from).position, this.record(to).position]
      for (let part = 0.2; part < 0.81; part += 0.05) {
        const place = { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }
        if (this.#isFree(place, room, id)) return { id, place }
      }
    }
    throw new Error('no tie stands free')
  }

  #isFree(place: Position, room: number, but?: string): boolean {
    const { participants, resources, connections } = this.map
    const nodes = [...Object.values(participants), ...Object.values(resources)]
    const isOn = ({ position: { x, y } }: MapNode) =>
      Math.abs(place.x - x) < 104 + room && place.y > y - 44 - room && place.y < y + 130 + room
    if (nodes.some(isOn)) return false
    return Object.values(connections).every(
      ({ id, from, to }) => id === but || away(place, this.record(from).position, this.record(to).position) > 12 + room,
    )
  }
}
