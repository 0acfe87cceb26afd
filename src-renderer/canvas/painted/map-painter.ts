import { createStore } from 'zustand/vanilla'
import type { CommunityMap } from '../../../src-model/map/map'
import type { SceneChange } from '../../painting/scene'
import { appStore } from '../../state/app-store'
import { onCommit, onSnapshot, sessionStore } from '../../state/session-store'
import { textsOf } from '../../texts'
import { followStyle } from './follow-style'
import { followTouch } from './follow-touch'
import { fontFiles } from './font-files'
import { isPainted } from './is-painted'
import { PaintingDriver } from './painting-driver'
import { openPainter } from './painting-worker'
import { SceneMaker } from './scene-maker'
import { sceneChanged, shownScene } from './shown-scene'

/** The open map as it is painted: its scene, and the painter that is told of it. */
export interface MapPainter {
  maker: SceneMaker
  driver: PaintingDriver
  /** Looks through all of a map for what is different. */
  whole: (map: CommunityMap) => void
}

interface PainterState {
  /** `null` while the map is small enough to be elements, or cannot be painted here. */
  painter: MapPainter | null
}

export const painterStore = createStore<PainterState>(() => ({ painter: null }))

let stopFollowing: (() => void)[] = []
/** The session whose map could not be painted. */
let failedFor: string | null = null

function languageNow(): Parameters<typeof textsOf>[0] {
  return appStore.getState().facts?.language ?? 'en'
}

function start(map: CommunityMap): MapPainter {
  const maker = new SceneMaker()
  const driver = new PaintingDriver(maker.scene, openPainter)
  driver.takeFonts(fontFiles())
  let { language, t } = textsOf(languageNow())
  const take = (change: SceneChange | null) => {
    if (change === null) return
    driver.change(change)
    sceneChanged()
  }
  const whole = (now: CommunityMap) => take(maker.whole(now, t))
  shownScene.setState({ scene: maker.scene })
  whole(map)
  stopFollowing = [
    followStyle(driver),
    followTouch(driver),
    appStore.subscribe(() => {
      if (languageNow() === language) return
      ;({ language, t } = textsOf(languageNow()))
      const now = sessionStore.getState().session?.map
      if (now) whole(now)
    }),
    onCommit(({ patches }, before, after) => {
      take(maker.follow(patches, before, after))
    }),
    driver.store.subscribe(({ hasFailed }) => {
      if (!hasFailed) return
      failedFor = maker.map?.session.id ?? null
      end()
    }),
  ]
  return { maker, driver, whole }
}

function end(): void {
  const { painter } = painterStore.getState()
  for (const stop of stopFollowing) stop()
  stopFollowing = []
  shownScene.setState({ scene: null })
  painterStore.setState({ painter: null })
  painter?.driver.end()
}

function sizeOf({ order }: CommunityMap): number {
  return order.participants.length + order.resources.length + order.connections.length
}

/** Begins to paint a map, or ends it, as its size wants. Before anything renders: the painter works meanwhile. */
function look(): void {
  const map = sessionStore.getState().session?.map
  const { painter } = painterStore.getState()
  const isOther = painter !== null && map?.session.id !== painter.maker.map?.session.id
  if (isOther) end()
  if (map === undefined) return
  const isNow = isPainted(sizeOf(map), painter !== null && !isOther) && failedFor !== map.session.id
  if (isNow && (painter === null || isOther)) painterStore.setState({ painter: start(map) })
  else if (!isNow && painter !== null && !isOther) end()
}

sessionStore.subscribe(look)
onSnapshot(({ map }) => painterStore.getState().painter?.whole(map))
look()
