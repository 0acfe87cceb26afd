import './wall.css'
import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { wallUnit } from '../../src-model/wall/picture/picture'
import type { WallSnapshot } from '../../src-model/wall/wall-stream'
import { textsOf } from '../texts'
import { Guard } from './guard'
import { lettersThere } from './measure'
import { Quiet } from './quiet'
import type { Scene } from './scene'
import { Stage } from './stage'
import { Strip } from './strip'
import { TestCard } from './test-card'
import type { WallStore } from './wall-store'
import { World } from './world'

interface WallProps {
  store: WallStore
  /** Of the wall's page, in CSS pixels. */
  size: { width: number; height: number }
  /** For a picture of the wall in another page: without what tests and screen readers would take for the wall itself. */
  preview?: boolean
  /** Brings the store up to date after an error while drawing. */
  refresh: () => Promise<unknown>
}

/** What the room sees. It takes its size from outside, and starts again by itself after an error. */
export function Wall({ store, size, preview = false, refresh }: WallProps) {
  return (
    <Guard refresh={refresh}>
      {(failed) => <DrawnWall store={store} size={size} preview={preview} failed={failed} />}
    </Guard>
  )
}

interface DrawnWallProps extends Required<Omit<WallProps, 'refresh'>> {
  failed: (error: unknown) => void
}

function useLettersThere(): boolean {
  const [areThere, setThere] = useState(false)
  useEffect(() => {
    let isShown = true
    void lettersThere().then(() => {
      if (isShown) setThere(true)
    })
    return () => {
      isShown = false
    }
  }, [])
  return areThere
}

function DrawnWall({ store, size: { width, height }, preview, failed }: DrawnWallProps) {
  const [stage] = useState(() => new Stage(store, { width, height }, failed))
  const scene = useStore(stage.scene, (state) => state.scene)
  const areLettersThere = useLettersThere()

  useEffect(() => (areLettersThere ? stage.start() : undefined), [stage, areLettersThere])
  useLayoutEffect(() => stage.resize({ width, height }), [stage, width, height])

  const room = scene?.shown.state.room ?? 'lit'
  const language = scene?.shown.map?.language ?? 'en'
  const style: CSSProperties & { '--wall-unit': string } = {
    width,
    height,
    '--wall-unit': `${wallUnit({ width, height })}px`,
  }
  const Root = preview ? 'div' : 'main'
  const named = preview ? {} : { 'data-testid': 'wall', 'data-seq': scene?.shown.commit }
  return (
    <Root
      className="wall"
      data-room={room}
      data-settled={scene?.settled ?? false}
      data-spotlight={(scene?.world?.lit ?? null) !== null || undefined}
      lang={language}
      style={style}
      {...named}
    >
      {/* What the page is, for readers of pages: nothing of it is seen. */}
      {preview ? null : <h1 className="visually-hidden">{textsOf(language).t('app.name')}</h1>}
      {scene === null ? null : <Shown scene={scene} stage={stage} preview={preview} />}
    </Root>
  )
}

/** Whether there is nothing to look at yet, nor to think about. */
function isBare({ map, state }: WallSnapshot): boolean {
  if (map === null) return true
  const collections = [map.participants, map.resources, map.zones]
  return collections.every((each) => Object.keys(each).length === 0) && !(state.question && map.question !== '')
}

interface ShownProps {
  scene: Scene
  stage: Stage
  preview: boolean
}

function Shown({ scene: { shown, headline, world }, stage, preview }: ShownProps) {
  const { state, phase, map } = shown
  const { t } = useMemo(() => textsOf(map?.language ?? 'en'), [map?.language])
  if (state.blank) return <div className="wall-blank" />
  if (state.testCard) return <TestCard t={t} />
  if (map === null) return <Quiet />
  return (
    <>
      {isBare(shown) ? <Quiet /> : null}
      {world === null ? null : (
        <World scene={world} elements={stage.elements} worldRef={stage.worldRef} preview={preview} />
      )}
      <Strip map={map} state={state} phase={phase} headline={headline} t={t} stripRef={stage.stripRef} />
    </>
  )
}
