import { createStore } from 'zustand/vanilla'
import type { Id } from '../../../src-model/map/ids'
import type { Position } from '../../../src-model/map/map'
import type { FontFile, FromPainter, Painting, PaintView, ToPainter } from '../../painting/messages'
import { type PaintedState, type PaintStyle, PLAIN_STATE } from '../../painting/painted-look'
import type { Scene, SceneChange } from '../../painting/scene'
import { covers, isSameView } from './painted-view'
import { type Fresh, SinceShown } from './since-shown'

/** The way to the worker that paints. */
export interface PainterPort {
  post: (message: ToPainter) => void
  end: () => void
}

/** Starts a worker. @param hear what it tells. @param onEnd called when it ends by itself. */
export type OpenPainter = (hear: (message: FromPainter) => void, onEnd: () => void) => PainterPort

/** What is on screen of the painting. */
interface Shown {
  view: PaintView
  /** Up to which change the bitmaps hold everything. */
  version: number
  /** In which light they show it. */
  state: PaintedState
}

interface PaintingState {
  /** `null` until the first bitmaps are there. */
  shown: Shown | null
  /** What is not on the bitmaps as it is now. */
  fresh: Fresh
  /** Whether the bitmaps on screen are of the view as it is now, with everything in it. */
  isSharp: boolean
  /** Whether there is no painting to be had on this machine. */
  hasFailed: boolean
}

/** How long the view has to be still before it is painted as it is then, in milliseconds. */
const STILL = 50
/** For how long what changes meanwhile may put a painting off, in milliseconds. */
const MOST_PUT_OFF = 300
/** How often a worker is started within a while: one that keeps ending is given up. */
const MOST_STARTS = 2
/** After this long without another end, an earlier one does not count any more, in milliseconds. */
const FORGIVEN = 60_000

function movesOf(version: number, nodes: ReadonlyMap<Id, Position>): ToPainter {
  const places = new Float64Array(nodes.size * 2)
  let at = 0
  for (const { x, y } of nodes.values()) {
    places[at] = x
    places[at + 1] = y
    at += 2
  }
  return { is: 'moves', version, ids: [...nodes.keys()], places }
}

/**
 * Has the map painted by a worker: of each change the worker gets what is different, and a view is asked for when it has
 * come to rest, when the painting on screen does not fill it any more, and when there is something new to be seen.
 */
export class PaintingDriver {
  readonly store = createStore<PaintingState>(() => ({
    shown: null,
    fresh: { nodes: new Set(), ties: new Set() },
    isSharp: false,
    hasFailed: false,
  }))
  /** Takes bitmaps onto the screen, and closes them. */
  show: (painting: Painting) => void = ({ ties, nodes }) => {
    ties.close()
    nodes.close()
  }
  #port: PainterPort
  #starts = 1
  #startedAt = Number.NEGATIVE_INFINITY
  #fonts: readonly FontFile[] = []
  #style: PaintStyle | null = null
  #state: PaintedState = PLAIN_STATE
  /** In which light things stood with each version that may still come to the screen. */
  #states: { version: number; state: PaintedState }[] = []
  #version = 0
  /** What the painter is told before it is asked for the next painting. */
  #waiting: ToPainter[] = []
  /** Where nodes are painted that are not where the scene has them. */
  #moved: ReadonlyMap<Id, Position> = new Map()
  #number = 0
  #view: PaintView | null = null
  #asked: { view: PaintView; version: number } | null = null
  /** Since when there has been something to paint that is not on the screen. */
  #behindSince: number | null = null
  #still: ReturnType<typeof setTimeout> | null = null
  readonly #since = new SinceShown()

  /** @param now the time, in milliseconds. */
  constructor(
    readonly scene: Scene,
    private readonly open: OpenPainter,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#port = this.#start()
  }

  get style(): PaintStyle | null {
    return this.#style
  }

  /** In which light things stand now. */
  get state(): PaintedState {
    return this.#state
  }

  takeFonts(files: readonly FontFile[]): void {
    this.#fonts = files
    this.#port.post({ is: 'fonts', files })
  }

  /** Tells the painter what of the scene is different by now. */
  change(change: SceneChange): void {
    const version = this.#next()
    this.#since.changed(change, version)
    this.#waiting.push({ is: 'scene', version, change })
    this.#say()
    this.#changed()
  }

  takeStyle(style: PaintStyle): void {
    this.#style = style
    this.#waiting.push({ is: 'style', version: this.#next(), style })
    this.#say()
    this.#changed()
  }

  /** Puts things into another light. @param parts what of it is different. */
  takeState(parts: Partial<PaintedState>): void {
    this.#state = { ...this.#state, ...parts }
    const version = this.#next()
    this.#states.push({ version, state: this.#state })
    this.#waiting.push({ is: 'state', version, parts })
    this.#say()
    // What is drawn live stands in this light at once, even when nothing else of what is on screen is different.
    this.store.setState({})
    this.#changed()
  }

  /** Has nodes painted elsewhere than in the scene: so many that the screen cannot move them by itself. */
  takeMoves(moved: ReadonlyMap<Id, Position>): void {
    this.#moved = moved
    // Where they were before nobody needs to know any more.
    this.#waiting = this.#waiting.filter(({ is }) => is !== 'moves')
    this.#waiting.push(movesOf(this.#next(), moved))
    this.#say()
    if (this.#asked === null) this.#ask()
  }

  /** Takes where the view lies now. */
  look(view: PaintView): void {
    if (this.#view !== null && isSameView(view, this.#view)) return
    const isFirst = this.#view === null
    this.#view = view
    this.#say()
    if (isFirst) {
      this.#ask()
      return
    }
    if (this.#still !== null) clearTimeout(this.#still)
    this.#still = setTimeout(() => this.#ask(), STILL)
    const shown = this.#shown
    if (this.#asked === null && (shown === null || !covers(shown.view, view))) this.#ask()
  }

  end(): void {
    if (this.#still !== null) clearTimeout(this.#still)
    this.#port.end()
  }

  get #shown(): Shown | null {
    return this.store.getState().shown
  }

  #start(): PainterPort {
    let isOver = false
    const port = this.open(
      (message) => {
        if (!isOver) this.#hear(message)
      },
      () => {
        if (!isOver) this.#startAgain()
      },
    )
    return {
      post: port.post,
      end: () => {
        isOver = true
        port.end()
      },
    }
  }

  /** A painter that ended by itself took everything with it. */
  #startAgain(): void {
    this.#port.end()
    this.#asked = null
    if (this.now() - this.#startedAt > FORGIVEN) this.#starts = 1
    this.#startedAt = this.now()
    if (this.#starts >= MOST_STARTS) {
      this.store.setState({ hasFailed: true })
      return
    }
    this.#starts += 1
    this.#port = this.#start()
    this.#port.post({ is: 'fonts', files: this.#fonts })
    const version = this.#version
    const { nodes, ties } = this.scene
    this.#waiting = [
      { is: 'scene', version, change: { nodes: [...nodes.values()], ties: [...ties.values()], gone: [] } },
      { is: 'state', version, parts: this.#state },
    ]
    if (this.#style !== null) this.#waiting.push({ is: 'style', version, style: this.#style })
    if (this.#moved.size > 0) this.#waiting.push(movesOf(version, this.#moved))
    this.#ask()
  }

  #hear(message: FromPainter): void {
    if (message.is === 'fonts-ready') {
      this.#waiting.push({ is: 'state', version: this.#next(), parts: {} })
      this.#say()
      this.#changed()
      return
    }
    if (message.number !== this.#number) {
      message.ties.close()
      message.nodes.close()
      return
    }
    this.#asked = null
    this.#take(message)
    const { version } = message
    const isBehind = version !== this.#version
    this.#behindSince = isBehind ? this.now() : null
    if (isBehind || (this.#view !== null && !covers(message.view, this.#view))) this.#ask()
  }

  #take(painting: Painting): void {
    const { view, version } = painting
    while ((this.#states[1]?.version ?? Number.POSITIVE_INFINITY) <= version) this.#states.shift()
    const first = this.#states[0]
    const state = first !== undefined && first.version <= version ? first.state : PLAIN_STATE
    this.#since.shown(version)
    this.store.setState({ shown: { view, version, state }, fresh: this.#since.fresh, ...this.#sharpness(painting) })
    this.show(painting)
  }

  #next(): number {
    this.#version += 1
    this.#behindSince ??= this.now()
    return this.#version
  }

  #tell(): void {
    for (const message of this.#waiting) this.#port.post(message)
    this.#waiting = []
  }

  /** Has what changed painted; a painting that is on its way goes first when it has been put off for long. */
  #changed(): void {
    if (this.#asked === null) this.#tell()
    const isLate = this.#behindSince !== null && this.now() - this.#behindSince > MOST_PUT_OFF
    if (this.#asked === null || !isLate) this.#ask()
  }

  #ask(): void {
    const view = this.#view
    if (view === null || view.width === 0 || view.height === 0 || this.#style === null) return
    const has = this.#asked ?? this.#shown
    if (has !== null && has.version === this.#version && isSameView(has.view, view)) return
    this.#tell()
    this.#number += 1
    this.#asked = { view, version: this.#version }
    this.#port.post({ is: 'paint', number: this.#number, view })
  }

  #sharpness(shown: Pick<Shown, 'view' | 'version'> | null): Pick<PaintingState, 'isSharp'> {
    const isSame = shown !== null && this.#view !== null && isSameView(shown.view, this.#view)
    return { isSharp: isSame && shown.version === this.#version }
  }

  #say(): void {
    const before = this.store.getState()
    const { isSharp } = this.#sharpness(before.shown)
    const { fresh } = this.#since
    if (before.fresh !== fresh || before.isSharp !== isSharp) this.store.setState({ fresh, isSharp })
  }
}
