import { flushSync } from 'react-dom'
import { createStore } from 'zustand/vanilla'
import type { WallScreen } from '../../src-model/wall/picture/picture'
import { wallView } from '../../src-model/wall/picture/view'
import type { WallMap } from '../../src-model/wall/wall-map'
import type { WallSnapshot } from '../../src-model/wall/wall-stream'
import { glide } from '../canvas/glide'
import { CalmHeadline } from './calm-headline'
import { Camera } from './camera'
import { forgetTexts, onMoreLetters } from './measure'
import { type News, NO_NEWS, newsOf } from './news'
import { NodeGlide } from './node-glide'
import { Patience } from './patience'
import { Ringing } from './ringing'
import type { MapScene, Scene } from './scene'
import { Sheets } from './sheets'
import { isDrawnOtherwise, isWrittenOtherwise } from './snapshot-change'
import { StageElements } from './stage-elements'
import type { WallStore } from './wall-store'

/**
 * Turns the wall's stream into what is seen: one picture in a frame at most, however many updates came. Moving is done
 * by hand, with one transform; React renders when something else than the view has changed.
 */
export class Stage {
  /** What React renders; `null` before the first frame. */
  readonly scene = createStore<{ scene: Scene | null }>(() => ({ scene: null }))
  readonly elements = new StageElements()
  readonly #rings = new Ringing(() => this.#ask())
  readonly #nodes = new NodeGlide()
  readonly #camera = new Camera()
  readonly #patience = new Patience()
  readonly #sheets = new Sheets()
  readonly #headline = new CalmHeadline(() => this.#ask())
  #world: HTMLElement | null = null
  #shown: WallSnapshot | null = null
  #screen: WallScreen
  /** Whether what is written was decided for something else than what is seen. */
  #isStale = true
  /** Whether nobody has seen this session's map yet: nothing of it glides to its place. */
  #isFirstFrame = true
  #frame: number | null = null

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
      this.#rings.stop()
      this.#headline.stop()
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
    if (isOther || this.#isFirstFrame) this.#camera.stop()
    this.#isStale = true
    this.#unsettle()
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
    const isLost = shown.map !== null && this.#camera.view === null
    if (shown !== before || isOtherScreen || isLost) this.#take(shown, before, now)
    this.#camera.step(now)
    const areRingsOver = this.#rings.takeEnd()
    const isWritten = isOtherScreen || isWrittenOtherwise(shown, before)
    const isChanged = isWritten || areRingsOver || this.#headline.isDue || isDrawnOtherwise(shown, before)
    if (isWritten || (areRingsOver && this.#rings.fresh(now).size !== this.#sheets.fresh)) {
      this.#isStale = true
      this.#patience.changed(now)
    }
    const isMoving = this.#nodes.isMoving || this.#camera.isMoving
    // The first picture waits for nothing.
    const isTime = this.#patience.isOver({ now, isMoving, isChanged }) || this.#sheets.zoom === null
    if (this.#isStale && isTime) this.#decide(shown, now)
    else if (isChanged) this.#publish(shown, now)
    else if (this.#isStale) this.#unsettle()
    this.#showMoves(now, shown.map)
    if (this.#isStale) this.#ask()
    if (!this.#isFirstFrame) return
    this.#isFirstFrame = false
    // Only now it is known how much of the screen the strip takes.
    if (this.scene.getState().scene?.screen !== this.#screen) this.#draw(now)
  }

  /** Learns what has happened since the last frame, and where the view has to go. */
  #take(shown: WallSnapshot, before: WallSnapshot | null, now: number): void {
    this.#shown = shown
    const { map, state, look } = shown
    const old = before?.map ?? null
    if (old !== null && old.session !== map?.session) this.#forget()
    if (map === null) return
    const { duration } = glide()
    const news = old?.session === map.session && old !== map ? newsOf(old, map) : NO_NEWS
    this.#note(news, map, now)
    if (old !== null) this.#nodes.start(news.moved, old, now, duration)
    const { mode } = state
    const wished = wallView(map, this.#screen, mode, look)
    const withNodes = news.moved.size > 0
    if (!this.#camera.aim({ wished, mode, screen: this.#screen, now, duration, withNodes })) return
    this.#isStale = true
    if (duration === 0) this.#patience.moved(now)
  }

  #note(news: News, map: WallMap, now: number): void {
    if (news !== NO_NEWS) this.#rings.note(news, now)
    const isMissing = news.came.some((id) => map.connections[id] === undefined)
    if (isMissing || !this.#sheets.areTrueOf(map)) this.#patience.urge()
  }

  /** Forgets a session that is shown no more, with all its names. */
  #forget(): void {
    this.#rings.forget()
    this.#headline.forget()
    this.#nodes.stop()
    this.#camera.stop()
    this.#sheets.forget()
    this.#isFirstFrame = true
    forgetTexts()
  }

  /** Decides what is written for what is seen now, and shows it. */
  #decide(shown: WallSnapshot, now: number): void {
    const began = performance.now()
    const { map } = shown
    const { view } = this.#camera
    const screen = this.#screen
    if (map !== null && view !== null) {
      this.#sheets.decide({ ...shown, map }, { view, screen }, this.#rings.fresh(now))
    }
    this.#isStale = false
    this.#publish(shown, now)
    this.#patience.done(performance.now() - began)
  }

  #publish(shown: WallSnapshot, now: number): void {
    const world = this.#worldScene(shown, now)
    const headline = this.#headline.say(shown, now)
    const scene: Scene = { shown, screen: this.#screen, headline, settled: !this.#isStale, world }
    // Within this frame, or what is moved by hand would be seen where it is not yet.
    flushSync(() => this.scene.setState({ scene }))
    this.#rings.plan(now)
    this.#headline.plan(now)
  }

  #worldScene(shown: WallSnapshot, now: number): MapScene | null {
    const { map } = shown
    const { view } = this.#camera
    if (map === null || view === null) return null
    const drawn = this.#sheets.draw({ ...shown, map }, { view, screen: this.#screen })
    return { ...drawn, ...this.#rings.shown(now, glide().duration === 0) }
  }

  #unsettle(): void {
    const { scene } = this.scene.getState()
    if (scene?.settled) this.scene.setState({ scene: { ...scene, settled: false } })
  }

  #showMoves(now: number, map: WallMap | null): void {
    this.#moveWorld()
    const world = this.scene.getState().scene?.world
    if (map !== null && world) this.elements.show(world, this.#nodes.offsets(now, map))
  }

  #moveWorld(): void {
    const { view } = this.#camera
    const { zoom } = this.#sheets
    if (!(this.#world && zoom && view)) return
    const scale = view.zoom / zoom
    const place = `translate(${view.x}px, ${view.y}px)`
    this.#world.style.transform = scale === 1 ? place : `${place} scale(${scale})`
  }
}
