import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '../../../src-renderer/styles/tokens.css'
import '../../../src-renderer/styles/base.css'
import './page.css'
import type { CommunityMap, Connection, Participant, Position } from '../../../src-model/map/map'

/** Where the canvas lies: what is at 0 | 0 of the map, in pixels from its corner, and pixels for one canvas unit. */
export interface View {
  x: number
  y: number
  zoom: number
}

export const MIN_ZOOM = 0.1
export const MAX_ZOOM = 2.5

/** A way to show a map, which is measured beside Trama's. */
export interface Yardstick {
  view(): View
  setView(view: View): void
  /** Puts somebody on the map who is tied to somebody. */
  add(participant: Participant, connection: Connection): void
  /** Moves nodes. */
  edit(moves: { id: string; position: Position }[]): void
  close(): void
}

/** What the bench asks of a yardstick's page. */
export interface YardstickPage {
  /** Where the ground lies in the window, the map as text, and the view to open it at. */
  prepare(given: { box: { left: number; top: number; width: number; height: number }; json: string; view: View }): void
  view(): View | null
  setView(view: View): void
  edit(moves: { id: string; position: Position }[]): void
  close(): void
}

declare global {
  interface Window {
    yardstick: YardstickPage
  }
}

const CREATED = '2030-05-04T10:00:00.000Z'

function newcomer(index: number, at: Position, to: string): [Participant, Connection] {
  const id = `new-${index}`
  const person = { id, name: `Newcomer ${index}`, side: 'guest' as const, organisation: '', role: '', notes: '' }
  const tie = { id: `${id}-tie`, from: id, to, kind: 'knows' as const, directed: false, strength: 2 as const, note: '' }
  return [
    { ...person, position: at, createdAt: CREATED },
    { ...tie, origin: 'workshop', createdAt: CREATED },
  ]
}

/**
 * Makes the page one that the bench can drive: a button opens the map, the Enter key adds a node and a tie.
 *
 * @param show puts the map on the ground, at a view.
 */
export function startPage(show: (ground: HTMLElement, map: CommunityMap, view: View) => Yardstick): void {
  const ground = document.querySelector<HTMLElement>('#ground')
  const button = document.querySelector<HTMLElement>('#open')
  if (ground === null || button === null) throw new Error('the page lacks its elements')
  let next: { json: string; view: View } | null = null
  let open: Yardstick | null = null
  let count = 0
  let first = ''

  button.addEventListener('click', () => {
    if (next === null) return
    // Or the Enter key would press it again.
    button.blur()
    const map = JSON.parse(next.json) as CommunityMap
    first = map.order.participants[0] ?? ''
    open = show(ground, map, next.view)
  })
  window.addEventListener('keydown', ({ key }) => {
    if (key !== 'Enter' || open === null) return
    const { x, y, zoom } = open.view()
    const step = (count % 9) * 12
    count += 1
    const at = { x: (ground.clientWidth / 2 - x) / zoom + step, y: (ground.clientHeight / 2 - y) / zoom + step }
    open.add(...newcomer(count, at, first))
  })
  window.yardstick = {
    prepare({ box, json, view }) {
      for (const side of ['left', 'top', 'width', 'height'] as const) ground.style[side] = `${box[side]}px`
      next = { json, view }
    },
    view: () => open?.view() ?? null,
    setView: (view) => open?.setView(view),
    edit: (moves) => open?.edit(moves),
    close() {
      open?.close()
      open = null
      delete ground.dataset.nodeCount
      delete ground.dataset.sharp
    },
  }
}
