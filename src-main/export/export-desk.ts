import { basename, dirname } from 'node:path'
import type { ExportOutcome } from '../../src-model/contract/contract'
import { type Answer, type ErrorCode, ok, refused } from '../../src-model/contract/errors'
import { type ExportChoices, fitting } from '../../src-model/export/choices'
import type { DraftFile, ExportDraft, ExportTask } from '../../src-model/export/draft'
import { exportPlaceOf } from '../../src-model/export/export-place'
import { leavingTitle } from '../../src-model/export/people-data'
import { peopleMark } from '../../src-model/export/people-sentence'
import type { FormatId } from '../../src-model/formats/format-ids'
import { localDay } from '../../src-model/local-day'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Language } from '../../src-model/map/map'
import { factsOf, type Log } from '../log'
import { type Clock, isoNow } from '../session/clock'
import type { MakingHelp } from '../session/export-session'
import { fileNameOf, type MadeFile } from '../session/map-file'
import type { Shuffle } from '../session/pseudonym-file'
import type { SessionService } from '../session/session-service'
import { exportName, exportPaths, type IsThere } from './export-name'
import type { DraftSource } from './export-thread'
import type { Painter } from './painter'
import type { Printer } from './printer'

/** What the system's dialog is asked. */
export interface WhereToExport {
  format: FormatId
  /** What it offers; for several files what their names begin with. */
  name: string
}

interface ExportDeskOptions {
  sessions: Pick<SessionService, 'current' | 'exportFiles' | 'pseudonyms'>
  draftOf: DraftSource
  paint: Painter
  print: Printer
  /** Lets the user choose where to write. @returns the path, `null` when the dialog was closed. */
  askWhere: (asked: WhereToExport) => Promise<string | null>
  isThere: IsThere
  shuffled: Shuffle
  /** Keeps what was chosen for the next time. */
  remember: (choices: ExportChoices, folder: string) => void
  /** Shows a file in the system's file manager. */
  show: (path: string) => void
  language: () => Language
  clock: Clock
  log: Log
  /** Of the app. */
  version: string
}

/** What came of making a file, told apart from the reasons of others: a coded refusal. */
class NotMade extends Error {
  constructor(readonly code: ErrorCode) {
    super(code)
  }
}

/** Hands over the open session's map: asks where, has it drafted, painted and printed, and written. */
export class ExportDesk {
  /** What was written last, for when it is to be shown. */
  #last: string | null = null

  constructor(private readonly options: ExportDeskOptions) {}

  /** The number of everybody in the open session, for an example of how people are called. */
  pseudonyms(): Promise<Answer<Record<Id, number>>> {
    return this.options.sessions.pseudonyms(this.options.shuffled)
  }

  /** Exports as chosen. */
  async write(asked: ExportChoices): Promise<Answer<ExportOutcome>> {
    const { sessions, askWhere, remember } = this.options
    const choices = fitting(asked)
    const numbers = await this.#numbersFor(choices)
    if (!numbers.ok) return numbers
    const { current } = sessions
    if (current === null) return refused('no-session-open')
    const chosen = await askWhere({
      format: choices.format,
      name: this.#nameOf(current.map, choices, numbers.value),
    })
    if (chosen === null) return ok({ done: false })
    remember(choices, dirname(chosen))
    return this.#writeTo(chosen, choices)
  }

  /** Shows what was written last. */
  show(): void {
    if (this.#last !== null) this.options.show(this.#last)
  }

  async #writeTo(chosen: string, choices: ExportChoices): Promise<Answer<ExportOutcome>> {
    const { sessions, log } = this.options
    // Somebody may have come since the dialog was opened. Whoever is erased from here on takes no number along.
    const numbers = await this.#numbersFor(choices)
    if (!numbers.ok) return numbers
    let paths: string[] | null = null
    let losses: ExportDraft['losses'] = []
    const written = await sessions.exportFiles(async (map, help) => {
      try {
        const draft = await this.#draftOf({ map, choices, pseudonyms: numbers.value }, help)
        losses = draft.losses
        // Asked once: what was written of an earlier map is written over.
        paths ??= await exportPaths(chosen, draft.files, this.options.isThere)
        const made: MadeFile[] = []
        for (const [index, file] of draft.files.entries()) {
          made.push({ path: paths[index] ?? chosen, bytes: await this.#bytesOf(file, help.calledOff) })
        }
        return ok(made)
      } catch (thrown) {
        if (help.calledOff.aborted) throw thrown
        log('export/failed', factsOf(thrown))
        return refused(thrown instanceof NotMade ? thrown.code : 'export-failed')
      }
    })
    if (!written.ok) return written
    const names = paths ?? [chosen]
    this.#last = names[0] ?? chosen
    return ok({ done: true, names: names.map(fileNameOf), folder: fileNameOf(basename(dirname(chosen))), losses })
  }

  #numbersFor({ people }: ExportChoices): Promise<Answer<Record<Id, number>>> {
    return people === 'pseudonyms' ? this.pseudonyms() : Promise.resolve(ok({}))
  }

  #draftOf(what: Pick<ExportTask, 'map' | 'choices' | 'pseudonyms'>, help: MakingHelp): Promise<ExportDraft> {
    const { clock, version, draftOf } = this.options
    const stamp = { exportedAt: isoNow(clock), today: localDay(clock.now()), generator: `Trama ${version}` }
    return draftOf({ ...what, ...stamp }, help.figuresOf, help.calledOff)
  }

  async #bytesOf(file: DraftFile, calledOff: AbortSignal): Promise<Uint8Array> {
    if (file.is === 'text') return Buffer.from(file.text, 'utf8')
    const { paint, print, log } = this.options
    try {
      return await (file.is === 'picture' ? paint(file.picture, calledOff) : print(file.page, calledOff))
    } catch (thrown) {
      if (!calledOff.aborted) log('export/not-drawn', factsOf(thrown))
      throw new NotMade(file.is === 'picture' ? 'paint-failed' : 'print-failed')
    }
  }

  #nameOf(map: CommunityMap, choices: ExportChoices, pseudonyms: Record<Id, number>): string {
    const { format, people } = choices
    const isSaid = people === 'full' && exportPlaceOf(format).saysPeople
    const mark = isSaid ? '' : peopleMark(people, this.options.language())
    const { date } = map.session
    return exportName({ title: leavingTitle(map, choices, pseudonyms), date }, format, mark)
  }
}
