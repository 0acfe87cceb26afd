import type { DisplayUse } from '../../src-model/contract/library'
import type { WallOpening, WallPlace, WallStatus } from '../../src-model/contract/wall'
import type { Post } from '../mailbox'
import type { AppSettings } from '../settings'
import {
  type Area,
  asWallDisplay,
  type KeyedDisplay,
  keyed,
  othersOf,
  placeAfterChange,
  placeOf,
  rememberedFor,
  type SystemDisplay,
  unknownAmong,
  windowOn,
} from './displays'

/** The displays as they are now, and where the facilitator's window is among them. */
export interface DisplaysHere {
  all: () => SystemDisplay[]
  /** The facilitator's window, the display that it is on, and the part of that one which windows may be on. */
  facilitator: () => { display: number; window: Area; work: Area }
}

/** The wall's window, as far as its place matters. */
export interface PlacedWindow {
  /** Of its page, in CSS pixels. */
  readonly size: { width: number; height: number }
  /** Fills a display. @param bounds the display's. */
  fill: (bounds: Area) => void
  /** Stands as a window. @param bounds of its content. */
  stand: (bounds: Area) => void
  /** Shows nothing anywhere, while its page lives on. */
  hide: () => void
  close: () => void
  post: Post
  /** The page listens now. */
  ready: () => void
}

/** What the wall's window tells of itself. */
export interface WindowEvents {
  /** It is gone, whoever closed it. */
  closed: () => void
  resized: () => void
}

interface WallPlacingOptions {
  settings: Pick<AppSettings, 'chosen' | 'change'>
  displays: DisplaysHere
  makeWindow: (events: WindowEvents) => PlacedWindow
  /** Keeps the displays from going to sleep, or lets them. */
  keepAwake: (isWanted: boolean) => void
  /** Tells the facilitator when something of it has changed. */
  tell: (status: WallStatus) => void
}

/** What the wall is shown on while there is none. */
const USUAL_SIZE = { width: 1920, height: 1080 }

/** Whether the wall is open, and where; it goes along with displays that come and go. */
export class WallPlacing {
  #window: PlacedWindow | null = null
  #place: WallPlace | null = null
  #isWaiting = false
  #isSessionOpen = false
  /** Whether the facilitator closed it in this session: then it does not open by itself. */
  #wasClosed = false
  #known: KeyedDisplay[] = []
  #told = ''

  constructor(private readonly options: WallPlacingOptions) {}

  /** The wall's window; `null` while it is closed. */
  get window(): PlacedWindow | null {
    return this.#window
  }

  status(): WallStatus {
    const others = this.#others()
    const found = this.#isSessionOpen ? unknownAmong(this.#uses, others) : undefined
    return {
      is: this.#window === null ? 'closed' : this.#isWaiting ? 'waiting' : 'open',
      place: this.#place,
      size: this.#window?.size ?? USUAL_SIZE,
      displays: others.map(asWallDisplay),
      found: found === undefined ? null : asWallDisplay(found),
    }
  }

  /**
   * Opens the wall, or moves the open one.
   *
   * @param wish where, which is remembered; `null`, or a display that is not there any more, for wherever it was the
   *   last time.
   */
  open(wish: WallPlace | null): WallOpening {
    const others = this.#others()
    const isPossible = wish !== null && (wish.is === 'window' || others.some(({ key }) => key === wish.key))
    if (isPossible) this.#remember(wish, others)
    else if (this.#window !== null && !this.#isWaiting) return { is: 'open' }
    const place = isPossible ? wish : placeOf(this.#uses, others)
    if (place === null) return { is: 'ask', displays: others.map(asWallDisplay) }
    this.#put(place, others)
    this.#tell()
    return { is: 'open' }
  }

  close(): void {
    this.#window?.close()
  }

  /** Remembers what a display is used for. One that is used for the wall, and is there, gets it at once. */
  useDisplay(key: string, use: DisplayUse): void {
    const isHere = this.#others().some((each) => each.key === key)
    if (use === 'wall' && isHere) this.open({ is: 'display', key })
    else this.#keep({ [key]: use })
    this.#tell()
  }

  /** A session was opened, or the last one closed. */
  sessionChanged(isOpen: boolean): void {
    this.#isSessionOpen = isOpen
    this.#wasClosed = false
    this.displaysChanged()
  }

  /** Displays came, went or changed, or may have. */
  displaysChanged(): void {
    const others = this.#others()
    const place = this.#place
    if (place !== null) {
      const next = placeAfterChange(place, this.#uses, others)
      if (next.is === 'display') this.#put(next, others)
    } else if (this.#isSessionOpen && !this.#wasClosed) {
      const remembered = rememberedFor(this.#uses, others)
      if (remembered !== undefined) this.#put({ is: 'display', key: remembered.key }, others)
    }
    this.#tell()
  }

  /** The facilitator's window is somewhere else. An open wall stays where it is. */
  facilitatorMoved(): void {
    this.#tell()
  }

  get #uses(): Readonly<Record<string, DisplayUse>> {
    return this.options.settings.chosen.displays
  }

  #others(): KeyedDisplay[] {
    const { displays } = this.options
    this.#known = keyed(displays.all(), this.#known)
    return othersOf(this.#known, displays.facilitator().display)
  }

  /** All displays that could be chosen have been answered for, whichever was. */
  #remember(wish: WallPlace, others: readonly KeyedDisplay[]): void {
    const useOf = (key: string): DisplayUse => (wish.is === 'display' && wish.key === key ? 'wall' : 'none')
    this.#keep(Object.fromEntries(others.map(({ key }) => [key, useOf(key)])))
  }

  #keep(uses: Record<string, DisplayUse>): void {
    const { settings } = this.options
    if (Object.entries(uses).every(([key, use]) => this.#uses[key] === use)) return
    settings.change({ displays: { ...settings.chosen.displays, ...uses } })
  }

  #put(place: WallPlace, others: readonly KeyedDisplay[]): void {
    const { displays, keepAwake, makeWindow } = this.options
    this.#window ??= makeWindow({ closed: () => this.#closed(), resized: () => this.#tell() })
    this.#place = place
    const bounds = place.is === 'display' ? others.find(({ key }) => key === place.key)?.bounds : undefined
    this.#isWaiting = place.is === 'display' && bounds === undefined
    const { window, work } = displays.facilitator()
    if (place.is === 'window') this.#window.stand(windowOn(work, window))
    else if (bounds === undefined) this.#window.hide()
    else this.#window.fill(bounds)
    keepAwake(!this.#isWaiting)
  }

  #closed(): void {
    this.#window = null
    this.#place = null
    this.#isWaiting = false
    this.#wasClosed = true
    this.options.keepAwake(false)
    this.#tell()
  }

  #tell(): void {
    const status = this.status()
    const told = JSON.stringify(status)
    if (told === this.#told) return
    this.#told = told
    this.options.tell(status)
  }
}
