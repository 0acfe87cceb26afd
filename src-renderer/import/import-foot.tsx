import { useId, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useText } from '../state/use-text'
import { applyText, whyNothing } from './counts'
import { applyImport, cancelImport } from './import-flow'
import { importStore } from './import-store'

/** How far it is, once it takes a while. */
function Progress() {
  const { t } = useText()
  const { stage, progress } = useStore(importStore)
  const words = t(`import.stage.${progress?.stage ?? (stage === 'adding' ? 'adding' : 'reading')}`)
  const share = progress?.share ?? null
  return (
    <div className="import-progress">
      <span role="status">{words}</span>
      <progress aria-label={words} max={1} {...(share !== null && { value: share })} />
    </div>
  )
}

/**
 * Has what was waited for begin where it begins when there is no wait: at the button that does it. Whoever has gone
 * elsewhere in the dialog stays there.
 */
function useBeginAtMain(isThere: boolean) {
  const cancel = useRef<HTMLButtonElement>(null)
  const main = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (isThere && document.activeElement === cancel.current) main.current?.focus()
  }, [isThere])
  return { cancel, main }
}

/** The button that does it, why it cannot be pressed if it cannot, and the one that leaves everything as it was. */
export function ImportFoot() {
  const texts = useText()
  const { preview, error, stage, isSlow } = useStore(importStore)
  const why = useId()
  const trouble = error ?? preview?.refusal ?? null
  const reason = trouble !== null ? texts.error(trouble) : preview === null ? null : whyNothing(preview, texts)
  const { cancel, main } = useBeginAtMain(preview !== null)
  return (
    <div className="import-foot">
      {isSlow ? (
        <Progress />
      ) : (
        <p id={why} className="import-reason" role="status" data-look={reason === null ? 'calm' : 'reason'}>
          {reason ?? texts.t('import.untouched')}
        </p>
      )}
      <div className="import-buttons">
        <button
          ref={cancel}
          type="button"
          className="button"
          data-focus-first={preview === null || reason !== null || undefined}
          onClick={() => void cancelImport()}
        >
          {texts.t('dialog-ui.cancel')}
        </button>
        {preview === null ? null : (
          <button
            ref={main}
            type="button"
            className="button"
            data-look="main"
            data-focus-first={reason === null || undefined}
            disabled={reason !== null || stage === 'adding'}
            aria-describedby={why}
            onClick={() => void applyImport()}
          >
            {applyText(preview, texts)}
          </button>
        )}
      </div>
    </div>
  )
}
