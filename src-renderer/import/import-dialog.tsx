import './import-dialog.css'
import { useStore } from 'zustand'
import type { ImportPreview } from '../../src-model/import/preview'
import { Modal } from '../shell/dialogs/modal'
import { useText } from '../state/use-text'
import type { Texts } from '../texts'
import { cancelImport } from './import-flow'
import { ImportFoot } from './import-foot'
import { ImportLook } from './import-look'
import { importStore } from './import-store'

function headingOf(names: readonly string[], { t, n }: Texts): string {
  const [name = ''] = names
  if (names.length > 1) return n('import.title-several', names.length)
  return name === '' ? t('import.title-pasted') : t('import.title', { name })
}

/** What the files are, in a few words. */
function kindOf({ format, tables, names }: ImportPreview, { t, n }: Texts): string {
  const [table] = tables
  const isOneTable = format === 'table' && tables.length === 1 && table !== undefined
  const words = [
    names.length > 1 ? names.join(', ') : '',
    isOneTable ? t('import.table') : t(`format.${format}`),
    isOneTable ? n('import.rows', table.rows) : '',
    isOneTable ? n('import.columns', table.columns.length) : '',
  ]
  return words.filter((each) => each !== '').join(' · ')
}

/** Everything that an import would do, before it does anything. */
export function ImportDialog() {
  const texts = useText()
  const { preview, choices } = useStore(importStore)
  const isRead = preview !== null && choices !== null
  return (
    <Modal
      heading={isRead ? headingOf(preview.names, texts) : texts.t('import.title-reading')}
      close={() => void cancelImport()}
      wide="widest"
    >
      {isRead ? <ImportLook kind={kindOf(preview, texts)} preview={preview} choices={choices} /> : null}
      <ImportFoot />
    </Modal>
  )
}
