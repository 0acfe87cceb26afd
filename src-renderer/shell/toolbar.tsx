import './toolbar.css'
import { useStore } from 'zustand'
import type { ActionId } from '../../src-model/actions'
import { undoOnMap } from '../actions/edit-actions'
import { toggleFind } from '../find/open-find'
import { toggleOutline } from '../panels/outline/open-outline'
import { toggleSidePanel } from '../panels/side-panels'
import { useSession } from '../state/use-session'
import { isWallOpen, wallStatusStore } from '../state/wall-status'
import { ActionButton } from './action-button'
import type { PicturedActionId } from './action-icon'
import { MoreMenu } from './action-menu/more-menu'
import { CurrentTie } from './current-tie'
import { SavedMark } from './saved-mark'

/** The buttons, by what they are for. */
const GROUPS = [
  ['edit/undo', 'edit/redo'],
  ['edit/find', 'view/tidy', 'view/lock', 'view/fit'],
  ['view/outline', 'view/inspector', 'view/insight', 'view/introductions', 'wall/open'],
] as const satisfies readonly (readonly PicturedActionId[])[]

/** Buttons where there is room for them, lines of a menu where there is none. */
const SPARE = [
  'help/capture',
  'help/shortcuts',
  'map/export-report',
  'view/theme',
  'view/text-size',
  'view/language',
] as const

const MORE: readonly (readonly ActionId[])[] = [
  ['map/export-report', 'map/export-picture', 'map/export-tables', 'map/export-graph', 'map/export-json'],
  ['view/insight', 'view/introductions'],
  ['view/theme', 'view/text-size', 'view/language'],
  ['help/capture', 'help/shortcuts'],
]

/** Buttons of the map: while a text is being written, they are about the map all the same. Others go to and fro. */
const RUNS: Partial<Record<PicturedActionId, () => void>> = {
  'edit/undo': () => undoOnMap('undo'),
  'edit/redo': () => undoOnMap('redo'),
  'edit/find': toggleFind,
  'view/outline': toggleOutline,
  'view/introductions': () => toggleSidePanel('introductions'),
}

/** Which session this is, whether it is safe on the disk, and the way to the others. */
function SessionName() {
  const title = useSession(({ map }) => map.session.title)
  const question = useSession(({ map }) => map.session.question)
  return (
    <div className="toolbar-session">
      <ActionButton id="session/library" />
      <div className="toolbar-name">
        <h1 dir="auto" title={title}>
          {title}
        </h1>
        {question === '' ? null : (
          <p dir="auto" title={question}>
            {question}
          </p>
        )}
      </div>
      <SavedMark />
    </div>
  )
}

function Group({ ids }: { ids: readonly PicturedActionId[] }) {
  const isOnWall = useStore(wallStatusStore, isWallOpen)
  return (
    <div className="toolbar-group">
      {ids.map((id) => (
        <ActionButton key={id} id={id} run={RUNS[id]} on={id === 'wall/open' && isOnWall} />
      ))}
    </div>
  )
}

/** The bar over the canvas: which session, what the next tie will be, and what else can be done. */
export function Toolbar() {
  return (
    <header className="toolbar" data-region="toolbar">
      <div className="toolbar-row">
        <SessionName />
        <CurrentTie />
        {GROUPS.map((ids) => (
          <Group key={ids[0]} ids={ids} />
        ))}
        <div className="toolbar-group">
          <ActionButton id="view/palette" />
          {SPARE.map((id) => (
            <ActionButton key={id} id={id} />
          ))}
          <MoreMenu groups={MORE} />
        </div>
      </div>
    </header>
  )
}
