import type { MendedFile } from '../../../src-model/contract/contract'
import { forgetMended, openMended } from '../../state/import-map'
import { useText } from '../../state/use-text'
import { repairText } from '../repair-text'
import { Modal } from './modal'

/** More lines than anybody reads: the rest is counted. */
const MOST_LINES = 200

/** Shows what had to be mended in a file, before it is opened. */
export function MendedDialog({ name, repairs }: MendedFile) {
  const { t, n } = useText()
  // Several repairs may read alike; each stands where the file has it.
  const lines = repairs.slice(0, MOST_LINES).map((repair, index) => ({ key: `${index}`, text: repairText(repair, t) }))
  const more = repairs.length - lines.length
  const close = () => void forgetMended()
  return (
    <Modal heading={t('mended.title', { name })} close={close} wide>
      <p>{n('mended.count', repairs.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard */}
      <ul className="mended-list" tabIndex={0} aria-label={n('mended.count', repairs.length)}>
        {lines.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
        {more > 0 ? <li>{t('mended.more', { count: more })}</li> : null}
      </ul>
      <p className="modal-soft">{t('mended.untouched')}</p>
      <div className="modal-buttons">
        <button type="button" className="button" onClick={close}>
          {t('dialog-ui.cancel')}
        </button>
        <button type="button" className="button" data-look="main" data-focus-first onClick={() => void openMended()}>
          {t('mended.open')}
        </button>
      </div>
    </Modal>
  )
}
