import { flushSync } from 'react-dom'
import type { ImportResult } from '../../src-model/contract/contract'
import { type Answer, type CodedError, ok, refused } from '../../src-model/contract/errors'
import { type ImportChoices, MOST_FILES } from '../../src-model/import/choices'
import { type ImportPreview, receivedPreview } from '../../src-model/import/preview'
import { bridge } from '../bridge'
import { goToSession, say } from '../state/app-store'
import { onOtherSession } from '../state/on-other-session'
import { sessionStore } from '../state/session-store'
import { importStore, NO_IMPORT } from './import-store'
import { newestWins } from './newest'
import { type Sent, sendBytes } from './send-bytes'
import { showImported } from './show-imported'

/** What takes no longer than this is not shown to be on its way, in milliseconds. */
const SOON = 300

/** Which import it is: what comes of one that was left does not count any more. */
let current = 0

const isCurrent = (id: number) => id === current

/** Something begins that may take a while. */
function enter(stage: 'reading' | 'adding', id: number): void {
  importStore.setState({ stage, isSlow: false, progress: null, error: null })
  setTimeout(() => {
    if (isCurrent(id) && importStore.getState().stage === stage) importStore.setState({ isSlow: true, isOpen: true })
  }, SOON)
}

function begin(): number {
  current += 1
  importStore.setState(NO_IMPORT)
  enter('reading', current)
  return current
}

/** The keyboard is where it was before the dialog once this is done. */
function end(): void {
  current += 1
  flushSync(() => importStore.setState(NO_IMPORT))
}

function fail(error: CodedError): void {
  end()
  say({ kind: 'error', error })
}

/** Our own whole map on the start screen leaves nothing to choose: it is opened at once, as one from the dialog is. */
function isNothingToAsk({ format, notes, repairs, refusal }: ImportPreview): boolean {
  const isOurs = format === 'community-map' && notes.length + repairs.length === 0 && refusal === null
  return isOurs && sessionStore.getState().session === null
}

function show(preview: ImportPreview): void {
  const isOpen = !isNothingToAsk(preview)
  importStore.setState({ stage: 'shown', isOpen, isSlow: false, progress: null, preview, choices: preview.choices })
  if (!isOpen) void applyImport()
}

async function askForPreview(choices: ImportChoices | null): Promise<Answer<ImportPreview>> {
  const answer = await bridge.request('import/preview', { choices })
  return answer.ok ? ok(receivedPreview(answer.value)) : answer
}

async function look(id: number): Promise<void> {
  const answer = await askForPreview(null)
  if (!isCurrent(id)) return
  if (answer.ok) show(answer.value)
  else fail(answer.error)
}

/** Shows what main has been offered by its own dialog. */
export function lookThroughOffered(): Promise<void> {
  return look(begin())
}

async function offer(files: readonly Sent[]): Promise<void> {
  if (files.length > MOST_FILES)
    return say({ kind: 'error', error: refused('too-many-files', { most: MOST_FILES }).error })
  const id = begin()
  const begun = await bridge.request('import/begin', {
    files: files.map(({ name, blob }) => ({ name, bytes: blob.size })),
  })
  if (!isCurrent(id)) return
  if (!begun.ok) return fail(begun.error)
  const onShare = (share: number) => {
    if (isCurrent(id)) importStore.setState({ progress: { stage: 'reading', share } })
  }
  const trouble = await sendBytes(files, onShare, () => isCurrent(id))
  if (!isCurrent(id)) return
  if (trouble !== null) {
    fail(trouble)
    await bridge.request('import/cancel', {})
    return
  }
  await look(id)
}

/** Offers files that were dropped or pasted. */
export function importFiles(files: readonly File[]): Promise<void> {
  return offer(files.map((file) => ({ name: file.name.slice(0, 300), blob: file })))
}

/** Offers text that was pasted. */
export function importText(text: string): Promise<void> {
  return offer([{ name: '', blob: new Blob([text]) }])
}

const looking = newestWins(
  ({ choices }: { id: number; choices: ImportChoices }) => askForPreview(choices),
  (answer, { id }) => {
    if (!isCurrent(id)) return
    if (answer.ok) importStore.setState({ preview: answer.value, choices: answer.value.choices })
    else importStore.setState({ error: answer.error })
  },
)

/** The user chose otherwise: what it comes to is worked out anew, while the old stays in sight. */
export function changeChoices(choices: ImportChoices): void {
  importStore.setState({ choices, error: null })
  looking.ask({ id: current, choices })
}

/** Leaves it all as it was. */
export async function cancelImport(): Promise<void> {
  end()
  await bridge.request('import/cancel', {})
}

async function finish(answer: Answer<ImportResult>, id: number, preview: ImportPreview): Promise<void> {
  if (!answer.ok) {
    if (isCurrent(id)) importStore.setState({ stage: 'shown', isOpen: true, isSlow: false, error: answer.error })
    return
  }
  // Even if it was cancelled meanwhile: it had happened by then.
  end()
  if (answer.value.is === 'added') showImported(answer.value, preview)
  else await goToSession(answer.value.id)
}

/** Does what is shown. */
export async function applyImport(): Promise<void> {
  const id = current
  if (importStore.getState().stage !== 'shown') return
  enter('adding', id)
  // What was chosen last may still be on its way.
  await looking.settled()
  const { preview, error } = importStore.getState()
  if (!isCurrent(id) || preview === null) return
  if (error !== null || preview.refusal !== null) importStore.setState({ stage: 'shown', isOpen: true, isSlow: false })
  else await finish(await bridge.request('import/apply', {}), id, preview)
}

/** Listens to how far main is, and leaves an import whose session is not on screen any more. */
export function connectImport(): void {
  bridge.listen('import/progress', (progress) => {
    const { stage } = importStore.getState()
    if (stage === 'reading' || stage === 'adding') importStore.setState({ progress })
  })
  onOtherSession(() => {
    if (importStore.getState().stage !== 'none') void cancelImport()
  })
}
