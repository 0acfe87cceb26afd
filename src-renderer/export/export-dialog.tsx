import './export-dialog.css'
import { useState } from 'react'
import type { CodedError } from '../../src-model/contract/errors'
import { type ExportChoices, FIRST_EXPORT, fitting } from '../../src-model/export/choices'
import { Modal } from '../shell/dialogs/modal'
import { appStore } from '../state/app-store'
import { useText } from '../state/use-text'
import { viewStore } from '../state/view-store'
import { ExportFoot } from './export-foot'
import { FormatChoices } from './format-choices'
import { FormatList } from './format-list'
import { handOver } from './hand-over'
import { NotesChoice } from './notes-choice'
import { PeopleChoice } from './people-choice'
import { UnnamedChoice } from './unnamed-choice'

/** What was handed over last, as the kind of thing that is asked for now. */
function firstChoices(): ExportChoices {
  const last = appStore.getState().facts?.settings.exporting ?? FIRST_EXPORT
  return { ...last, format: viewStore.getState().exporting ?? last.format }
}

/** Asks what to hand over, and what of people goes along. Where, the system asks. */
export function ExportDialog({ close }: { close: () => void }) {
  const { t } = useText()
  const [chosen, choose] = useState(firstChoices)
  const [isWriting, setWriting] = useState(false)
  const [error, setError] = useState<CodedError | null>(null)
  const choices = fitting(chosen)
  const change = (changes: Partial<ExportChoices>) => {
    setError(null)
    choose({ ...chosen, ...changes })
  }
  const write = async () => {
    setError(null)
    setWriting(true)
    const refusal = await handOver(choices)
    setWriting(false)
    setError(refusal)
  }
  return (
    <Modal heading={t('export.title')} close={close} wide="widest">
      <form
        className="export"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isWriting) void write()
        }}
      >
        <div className="export-columns">
          <FormatList chosen={choices.format} choose={(format) => change({ format })} />
          <div className="export-how">
            <PeopleChoice choices={choices} choose={(people) => change({ people })} />
            <UnnamedChoice choices={choices} choose={(withoutUnnamed) => change({ withoutUnnamed })} />
            <NotesChoice choices={choices} choose={(notes) => change({ notes })} />
            <FormatChoices choices={choices} change={change} />
          </div>
        </div>
        <ExportFoot error={error} isWriting={isWriting} close={close} />
      </form>
    </Modal>
  )
}
