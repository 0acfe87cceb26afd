import './start-screen.css'
import './library.css'
import { useText } from '../../state/use-text'
import { LibraryList } from './library-list'
import { NewSessionForm } from './new-session-form'
import { Samples } from './samples'
import { SettingsControls } from './settings-controls'
import { WallControls } from './wall-controls'
import { WovenMark } from './woven-mark'

/** The first screen: start a session, or go back to one. */
export function StartScreen() {
  const { t } = useText()
  return (
    <div className="start">
      <div className="start-page">
        <header>
          <div className="start-head">
            <h1 className="wordmark">
              <WovenMark size={44} />
              {t('app.name')}
            </h1>
            <div className="start-tools">
              <WallControls />
              <SettingsControls />
            </div>
          </div>
          <p className="start-purpose">{t('start.purpose')}</p>
        </header>
        <main className="start-main">
          <NewSessionForm />
          <div className="start-side">
            <LibraryList />
            <Samples />
          </div>
        </main>
      </div>
    </div>
  )
}
