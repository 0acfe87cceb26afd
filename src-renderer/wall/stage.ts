import { flushSync } from 'react-dom'
import { createStore } from 'zustand/vanilla'
import type { Id } from '../../src-model/map/ids'
import { litBy } from '../../src-model/wall/picture/lit'
import { type WallPicture, type WallScreen, wallUnit } from '../../src-model/wall/picture/picture'
import { wallView } from '../../src-model/wall/picture/view'
import { wallPicture } from '../../src-model/wall/picture/wall-picture'
import type { WallMap } from '../../src-model/wall/wall-map'
import type { WallSnapshot } from '../../src-model/wall/wall-stream'
import { glide } from '../canvas/glide'
import { Announcements } from './announcements'
import { measureLabel, onMoreLetters } from './measure'
import { NO_NEWS, newsOf } from './news'
import { NodeGlide } from './node-glide'
import { groundsOf, type Plot, plotsOf } from './plots'
import type { MapScene, Scene } from './scene'
import { keptSheet, type Sheet, sheetOf } from './sheet'
import { StageElements } from './stage-elements'
import { isJump, steadyView } from './steady-view'
import { ViewMotion } from './view-motion'
import type { WallStore } from './wall-store'

/** How long everything has stood still before texts are placed anew, in milliseconds. */
const STILL_MS = 120
const NOBODY: ReadonlySet<Id> = new Set()

/**
 * Turns the wall's stream into what is seen: one picture in a frame at most, however many updates came. Moving is done
 * by hand, with one transform; React renders when something else than the view has changed.
 */
export class Stage {
  /** What React renders; `null` before the first frame. */
  readonly scene = createStore<{ scene: Scene | null }>(() => ({ scene: null }))
  readonly elements = new StageElements()
  readonly #announcements = new Announcements()
  readonly #nodes = new NodeGlide()
  #motion: ViewMotion | null = null
  #world: HTMLElement | null = null
  #shown: WallSnapshot | null = null
  #screen: WallScreen
  #sheet: Sheet | null = null
  #picture: WallPicture | undefined
  #plots: ReadonlyMap<Id, Plot> = new Map()
  #turn: MapScene['turn'] = { from: null, count: 0 }
  /** Whether what is written was decided for something else than what is seen. */
  #isStale = true
  /** Whether nobody has seen this session's map yet: nothing of it glides to its place. */
  #isFirstFrame = true
  #lastMove = Number.NEGATIVE_INFINITY
  #frame: number | null = null
  #ringsEnd: ReturnType<typeof setTimeout> | undefined

  /**
   * @param store what to show.
   * @param size of the wall, in CSS pixels.
   * @param onError told of what went wrong in a frame; nothing more is drawn then.
   */
  constructor(
    private readonly store: WallStore,
    size: { width: number; height: number },
    private readonly onError: (error: unknown) => void,
  ) {
    this.#screen = { ...size, strip: 0 }
  }

  /** Draws from now on. @returns a function that stops it. */
  start(): () => void {
    const stops = [
      this.store.subscribe(() => this.#ask()),
      onMoreLetters(() => {
        this.#isStale = true
        this.#ask()
      }),
    ]
    this.#ask()
    return () => {
      for (const stop of stops) stop()
      clearTimeout(this.#ringsEnd)
      if (this.#frame !== null) cancelAnimationFrame(this.#frame)
      this.#frame = null
    }
  }

  /** The wall has another size, or its strip takes another height. */
  resize(size: Partial<WallScreen>): void {
    const { width, height, strip } = { ...this.#screen, ...size }
    if (width === this.#screen.width && height === this.#screen.height && strip === this.#screen.strip) return
    const isOther = width !== this.#screen.width || height !== this.#screen.height
    this.#screen = { width, height, strip }
    // On another screen everything has another place, which no way leads to.
    if (isOther || this.#isFirstFrame) this.#motion = null
    this.#isStale = true
    this.#ask()
  }

  /** For `ref` of the element that the map lies on. */
  readonly worldRef = (element: HTMLElement | null): void => {
    this.#world = element
    this.#moveWorld()
  }

  /** For `ref` of the strip, which is as high as what stands in it. */
  readonly stripRef = (element: HTMLElement | null): (() => void) | undefined => {
    if (element === null) return undefined
    const measure = () => this.resize({ strip: element.offsetHeight })
    const observer = new ResizeObserver(measure)
    measure()
    observer.observe(element)
    return () => {
      observer.disconnect()
      // It keeps its place while something else is shown, or the map would move at each return.
      const { blank = false, testCard = false } = this.store.getState().shown?.state ?? {}
      if (!blank && !testCard) this.resize({ strip: 0 })
    }
  }

  #ask(): void {
    this.#frame ??= requestAnimationFrame((now) => {
      this.#frame = null
      try {
        this.#draw(now)
      } catch (error) {
        this.onError(error)
      }
    })
  }

  #draw(now: number): void {
    const { shown } = this.store.getState()
    if (shown === null) return
    const before = this.#shown
    const isOtherScreen = this.scene.getState().scene?.screen !== this.#screen
    if (shown !== before || isOtherScreen) this.#take(shown, before, now)
    const isChanged = isOtherScreen || isDrawnOtherwise(shown, before)
    if (isChanged) this.#isStale = true
    this.#motion?.step(now)
    const isMoving = this.#nodes.isMoving || (this.#motion?.isMoving ?? false)
    // What has changed is seen at once; where texts go is thought over when that is done.
    if (isMoving || (isChanged && this.#isSheetTrue(shown.map))) this.#lastMove = now
    const isStill = !isMoving && now - this.#lastMove >= STILL_MS
    // A change is painted first, but for the very first picture.
    const isFree = isStill && !(isChanged && this.#picture)
    if (this.#isStale && isFree) this.#decide(shown, now)
    else if (isChanged) this.#publish(shown, now)
    else if (this.#isStale) this.#unsettle()
    this.#showMoves(now, shown.map)
    if (this.#isStale) this.#ask()
    if (!this.#isFirstFrame) return
    this.#isFirstFrame = false
    // Only now it is known how much of the screen the strip takes.
    if (this.scene.getState().scene?.screen !== this.#screen) this.#draw(now)
  }

  /** Whether nothing that is written says what is not so any more. */
  #isSheetTrue(map: WallMap | null): boolean {
    return (
      map !== null && this.#sheet !== null && this.#picture !== undefined && keptSheet(map, this.#sheet) === this.#sheet
    )
  }

  /** Learns what has happened since the last frame, and where the view has to go. */
  #take(shown: WallSnapshot, before: WallSnapshot | null, now: number): void {
    this.#shown = shown
    const { map, state, look } = shown
    if (map === null) {
      this.#motion = null
      this.#sheet = null
      this.#picture = undefined
      return
    }
    const duration = glide().duration
    const old = before?.map ?? null
    const isSameSession = old?.session === map.session
    const news = isSameSession && old !== map ? newsOf(old, map) : NO_NEWS
    if (!isSameSession) {
      this.#announcements.forget()
      this.#nodes.stop()
      this.#motion = null
      this.#picture = undefined
      this.#isFirstFrame = true
    } else if (news !== NO_NEWS) {
      this.#announcements.note(news, now)
      this.#nodes.start(news.moved, old, now, duration)
    }
    this.#aim(wallView(map, this.#screen, state.mode, look), shown, now, news.moved.size > 0)
  }

  #aim(wished: ReturnType<typeof wallView>, { state }: WallSnapshot, now: number, withNodes: boolean): void {
    if (this.#motion === null) {
      this.#motion = new ViewMotion(wished, this.#screen)
      return
    }
    const target = steadyView(this.#motion.target, wished, state.mode, this.#screen)
    if (target === this.#motion.target) return
    this.#isStale = true
    const { duration } = glide()
    if (duration === 0) {
      this.#motion.jump(target, this.#screen)
      this.#lastMove = now
    } else if (withNodes || state.mode === 'fit' || isJump(this.#motion.view, target, this.#screen)) {
      this.#motion.glideTo(target, now, duration)
    } else this.#motion.follow(target, now)
  }

  /** Decides what is written for what is seen now, and shows it. */
  #decide(shown: WallSnapshot, now: number): void {
    const { map } = shown
    const view = this.#motion?.view
    if (map !== null && view !== undefined) {
      const moment = { ...this.#looked(shown), fresh: this.#announcements.fresh(now) }
      const screen = this.#screen
      const previous = this.#picture && { previous: this.#picture }
      const picture = wallPicture({ map, view, screen, moment, measure: measureLabel, ...previous })
      this.#picture = picture
      const old = this.#sheet
      this.#sheet = sheetOf(map, picture, view, wallUnit(screen), old)
      this.#turn = { from: old, count: this.#turn.count + 1 }
    }
    this.#isStale = false
    this.#publish(shown, now)
  }

  #looked({ map, state, look }: WallSnapshot) {
    const selected = look.selection.length === 0 ? NOBODY : new Set(look.selection)
    return { selected, lit: map !== null && state.spotlight ? litBy(map, selected) : null }
  }

  #publish(shown: WallSnapshot, now: number): void {
    const scene: Scene = {
      shown,
      screen: this.#screen,
      settled: !this.#isStale,
      world: this.#worldScene(shown, now),
    }
    // Within this frame, or what is moved by hand would be seen where it is not yet.
    flushSync(() => this.scene.setState({ scene }))
    this.#plots = scene.world?.plots ?? new Map()
    this.#planRingsEnd(now)
  }

  #worldScene(shown: WallSnapshot, now: number): MapScene | null {
    const { map } = shown
    if (map === null || this.#motion === null) return null
    const first = { zoom: this.#motion.view.zoom, unit: wallUnit(this.#screen), marks: new Map(), labels: [] }
    this.#sheet = keptSheet(map, this.#sheet ?? first)
    const areRingsOff = glide().duration === 0
    const sheet = this.#sheet
    const plots = plotsOf(map, sheet, this.#plots)
    return {
      map,
      sheet,
      plots,
      grounds: groundsOf({ map, sheet, plots }, this.scene.getState().scene?.world?.grounds ?? []),
      ...this.#looked(shown),
      ringing: areRingsOff ? NOBODY : this.#announcements.ringing(now),
      woken: areRingsOff ? NOBODY : this.#announcements.woken(now),
      turn: this.#turn,
    }
  }

  #unsettle(): void {
    const { scene } = this.scene.getState()
    if (scene?.settled) flushSync(() => this.scene.setState({ scene: { ...scene, settled: false } }))
  }

  #showMoves(now: number, map: WallMap | null): void {
    this.#moveWorld()
    const world = this.scene.getState().scene?.world
    if (map !== null && world) this.elements.show(world, this.#nodes.offsets(now, map))
  }

  #moveWorld(): void {
    const view = this.#motion?.view
    if (!(this.#world && this.#sheet && view)) return
    const scale = view.zoom / this.#sheet.zoom
    const place = `translate(${view.x}px, ${view.y}px)`
    this.#world.style.transform = scale === 1 ? place : `${place} scale(${scale})`
  }

  #planRingsEnd(now: number): void {
    clearTimeout(this.#ringsEnd)
    const left = this.#announcements.nextEnd(now)
    if (left === null) return
    this.#ringsEnd = setTimeout(() => {
      const { scene } = this.scene.getState()
      if (scene?.world) this.#publish(scene.shown, performance.now())
    }, left + 1)
  }
}

/** Whether something else than the view is different. */
function isDrawnOtherwise(shown: WallSnapshot, before: WallSnapshot | null): boolean {
  return (
    before === null ||
    shown.map !== before.map ||
    shown.state !== before.state ||
    shown.phase !== before.phase ||
    shown.commit !== before.commit ||
    !isSameList(shown.look.selection, before.look.selection)
  )
}

function isSameList(one: readonly Id[], other: readonly Id[]): boolean {
  return one === other || (one.length === other.length && one.every((id, index) => id === other[index]))
}
