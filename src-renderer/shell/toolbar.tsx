import './toolbar.css'
import { undoOnMap } from '../actions/edit-actions'
import { useSession } from '../state/use-session'
import { ActionButton } from './action-button'
import { CurrentTie } from './current-tie'
import { SavedMark } from './saved-mark'

/** Which session this is. */
function SessionName() {
  const title = useSession(({ map }) => map.session.title)
  const question = useSession(({ map }) => map.session.question)
  return (
    <div className="toolbar-session">
      <h1 dir="auto" title={title}>
        {title}
      </h1>
      {question === '' ? null : (
        <p dir="auto" title={question}>
          {question}
        </p>
      )}
    </div>
  )
}

/** The bar over the canvas: which session, what the next tie will be, and what else can be done. */
export function Toolbar() {
  return (
    <header className="toolbar" data-region="toolbar">
      <ActionButton id="session/library" />
      <SessionName />
      <SavedMark />
      <CurrentTie />
      <div className="toolbar-group">
        <ActionButton id="edit/undo" run={() => undoOnMap('undo')} />
        <ActionButton id="edit/redo" run={() => undoOnMap('redo')} />
      </div>
      <div className="toolbar-group">
        <ActionButton id="edit/find" />
        <ActionButton id="view/tidy" />
        <ActionButton id="view/lock" />
        <ActionButton id="view/fit" />
      </div>
      <div className="toolbar-group">
        <ActionButton id="view/outline" />
        <ActionButton id="view/inspector" />
      </div>
      <div className="toolbar-group">
        <ActionButton id="view/palette" />
        <ActionButton id="help/capture" />
        <ActionButton id="map/export-json" />
        <ActionButton id="view/theme" />
        <ActionButton id="view/language" />
      </div>
    </header>
  )
}
