// Yardstick 1: the whole map drawn anew on one canvas each frame in which anything has changed, with nothing kept.
import { markBox } from '../../../src-model/layout/footprint'
import type { CommunityMap, Connection, Participant, Position, Resource } from '../../../src-model/map/map'
import { type Colours, drawLabel, drawName, drawPerson, drawResource, drawTie, FONTS } from './drawing'
import { followHand } from './hand'
import { startPage, type View, type Yardstick } from './page'

interface Tie {
  record: Connection
  from: Participant | Resource
  to: Participant | Resource
}

class BareCanvas implements Yardstick {
  readonly #canvas = document.createElement('canvas')
  readonly #pen: CanvasRenderingContext2D
  readonly #people: Participant[]
  readonly #resources: Resource[]
  readonly #ties: Tie[]
  readonly #byId = new Map<string, Participant | Resource>()
  readonly #colours: Colours
  readonly #letGo: () => void
  #frame = 0

  constructor(
    private readonly ground: HTMLElement,
    map: CommunityMap,
    private at: View,
  ) {
    const pen = this.#canvas.getContext('2d')
    if (pen === null) throw new Error('there is no 2D canvas')
    this.#pen = pen
    const styles = getComputedStyle(document.documentElement)
    const known = new Map<string, string>()
    this.#colours = (name) => {
      const colour = known.get(name) ?? styles.getPropertyValue(`--${name}`)
      known.set(name, colour)
      return colour
    }
    this.#people = map.order.participants.flatMap((id) => map.participants[id] ?? [])
    this.#resources = map.order.resources.flatMap((id) => map.resources[id] ?? [])
    for (const each of [...this.#people, ...this.#resources]) this.#byId.set(each.id, each)
    this.#ties = map.order.connections.flatMap((id) => this.#tieOf(map.connections[id]))
    this.#canvas.width = ground.clientWidth * devicePixelRatio
    this.#canvas.height = ground.clientHeight * devicePixelRatio
    this.#canvas.style.width = `${ground.clientWidth}px`
    this.#canvas.style.height = `${ground.clientHeight}px`
    ground.replaceChildren(this.#canvas)
    this.#letGo = followHand(this.#canvas, {
      view: () => this.at,
      setView: (view) => this.setView(view),
      nodeAt: (place) => this.#nodeAt(place),
      move: (id, position) => {
        ground.dataset.dragged = id
        this.edit([{ id, position }])
      },
    })
    this.#ask()
  }

  view(): View {
    return this.at
  }

  setView(view: View): void {
    this.at = view
    this.#ask()
  }

  add(participant: Participant, connection: Connection): void {
    this.#people.push(participant)
    this.#byId.set(participant.id, participant)
    this.#ties.push(...this.#tieOf(connection))
    this.#ask()
  }

  edit(moves: { id: string; position: Position }[]): void {
    for (const { id, position } of moves) {
      const node = this.#byId.get(id)
      if (node) node.position = position
    }
    this.#ask()
  }

  close(): void {
    cancelAnimationFrame(this.#frame)
    this.#letGo()
    this.ground.replaceChildren()
  }

  #tieOf(record: Connection | undefined): Tie[] {
    const from = this.#byId.get(record?.from ?? '')
    const to = this.#byId.get(record?.to ?? '')
    return record && from && to ? [{ record, from, to }] : []
  }

  #nodeAt({ x, y }: Position): (Participant | Resource) | undefined {
    return [...this.#resources, ...this.#people].findLast((node) => {
      const { left, top, right, bottom } = markBox('side' in node ? 'participant' : 'resource', node.position)
      return x >= left && x < right && y >= top && y < bottom
    })
  }

  #ask(): void {
    if (this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      this.#draw()
      this.ground.dataset.nodeCount = `${this.#byId.size}`
      this.ground.dataset.sharp = 'true'
    })
  }

  #draw(): void {
    const pen = this.#pen
    const { x, y, zoom } = this.at
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.clearRect(0, 0, this.#canvas.width, this.#canvas.height)
    pen.setTransform(zoom * devicePixelRatio, 0, 0, zoom * devicePixelRatio, x * devicePixelRatio, y * devicePixelRatio)
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    for (const { record, from, to } of this.#ties) drawTie(pen, this.#colours, record, from.position, to.position)
    pen.setLineDash([])
    pen.font = FONTS.label
    for (const { record, from, to } of this.#ties) {
      if (record.note !== '') drawLabel(pen, this.#colours, record.note, from.position, to.position)
    }
    pen.font = FONTS.resource
    for (const resource of this.#resources) drawResource(pen, this.#colours, resource)
    pen.font = FONTS.initials
    for (const person of this.#people) drawPerson(pen, this.#colours, person)
    pen.font = FONTS.name
    for (const person of this.#people) drawName(pen, this.#colours, person)
  }
}

startPage((ground, map, view) => new BareCanvas(ground, map, view))
