import type { CodedError } from '../../src-model/contract/errors'
import { useText } from '../state/use-text'

interface ExportFootProps {
  error: CodedError | null
  isWriting: boolean
  close: () => void
}

/** The button that asks where, what happens next, and why it was refused if it was. */
export function ExportFoot({ error, isWriting, close }: ExportFootProps) {
  const texts = useText()
  const { t } = texts
  return (
    <div className="export-foot">
      {error === null ? (
        <p className="export-next" role="status">
          {t(isWriting ? 'export.writing' : 'export.next')}
        </p>
      ) : (
        <p className="export-next" role="alert">
          {texts.error(error)}
        </p>
      )}
      <div className="export-buttons">
        <button type="button" className="button" onClick={close}>
          {t('dialog-ui.cancel')}
        </button>
        {/* Not disabled while it works: the focus would be lost. */}
        <button type="submit" className="button" data-look="main" aria-disabled={isWriting}>
          {t('export.do')}
        </button>
      </div>
    </div>
  )
}
