import './shortcuts.css'
import { ACTIONS, type Action, MENUS } from '../../../src-model/actions'
import { shortcutText } from '../../actions/shortcut'
import { useText } from '../../state/use-text'
import { Modal } from '../dialogs/modal'
import { OTHER_KEYS } from './other-keys'

interface Line {
  id: string
  text: string
  /** One of them is enough. */
  keys: readonly string[]
}

/** One menu's keys, or those of one place. */
function Keys({ heading, lines }: { heading: string; lines: readonly Line[] }) {
  const { t } = useText()
  if (lines.length === 0) return null
  return (
    <section className="shortcuts-group">
      <h3>{heading}</h3>
      <dl>
        {lines.map(({ id, text, keys }) => (
          <div key={id}>
            <dt>{text}</dt>
            <dd>
              {keys.map((each) => (
                <kbd key={each}>{shortcutText(each, t)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Every key of the app on one sheet, to be looked at from afar. */
export function ShortcutsDialog({ close }: { close: () => void }) {
  const { t } = useText()
  const actions: readonly Action[] = ACTIONS
  return (
    <Modal heading={t('action.help/shortcuts')} close={close} lightly wide>
      <div className="shortcuts">
        {MENUS.map((menu) => (
          <Keys
            key={menu}
            heading={t(`menu.${menu}`)}
            lines={actions.flatMap(({ id, menu: its, shortcut }) =>
              its === menu && shortcut !== undefined ? [{ id, text: t(`action.${id}`), keys: [shortcut] }] : [],
            )}
          />
        ))}
        {OTHER_KEYS.map(({ where, keys }) => (
          <Keys
            key={where}
            heading={t(`shortcuts.${where}`)}
            lines={keys.map((each) => ({ id: each.does, text: t(`shortcuts.does.${each.does}`), keys: each.keys }))}
          />
        ))}
      </div>
    </Modal>
  )
}
