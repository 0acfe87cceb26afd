import { actionSpec } from '../../../src-model/actions'
import { shortcutText } from '../../actions/shortcut'
import { useText } from '../../state/use-text'
import { viewStore } from '../../state/view-store'
import { Modal } from './modal'

const LINES = [
  'person',
  'side',
  'holds',
  'needs',
  'ties',
  'kind',
  'note',
  'resource',
  'resource-kind',
  'resources',
  'promise',
] as const
const HAND = [
  'make',
  'tie',
  'several',
  'cancel',
  'step',
  'edit',
  'complete',
  'answer',
  'recall',
  'repeat',
  'correct',
] as const

function Lines() {
  const { t } = useText()
  return (
    <table className="help-lines">
      <thead>
        <tr>
          <th scope="col">{t('dialog-ui.help-typed')}</th>
          <th scope="col">{t('dialog-ui.help-meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {LINES.map((line) => (
          <tr key={line}>
            <td>
              <code>{t(`dialog-ui.line.${line}`)}</code>
            </td>
            <td>{t(`dialog-ui.line.${line}-is`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How a line is written, and what the mouse and the keys do. */
export function HelpDialog({ close }: { close: () => void }) {
  const { t } = useText()
  return (
    <Modal heading={t('dialog-ui.help-title')} close={close} lightly wide>
      <p>{t('dialog-ui.help-intro')}</p>
      <Lines />
      <p className="modal-soft">{t('dialog-ui.help-quotes')}</p>
      <h3>{t('dialog-ui.help-by-hand')}</h3>
      <dl className="help-hand">
        {HAND.map((gesture) => (
          <div key={gesture}>
            <dt>{t(`dialog-ui.hand.${gesture}`)}</dt>
            <dd>{t(`dialog-ui.hand.${gesture}-is`)}</dd>
          </div>
        ))}
      </dl>
      <div className="modal-buttons">
        <button type="button" className="button" onClick={() => viewStore.setState({ dialog: 'shortcuts' })}>
          {t('action.help/shortcuts')}
          <kbd>{shortcutText(actionSpec('help/shortcuts').shortcut ?? '', t)}</kbd>
        </button>
      </div>
    </Modal>
  )
}
