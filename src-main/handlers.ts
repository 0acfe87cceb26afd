import type { ClipboardRole } from '../src-model/actions'
import type { FileOutcome, SessionSnapshot } from '../src-model/contract/contract'
import { type Answer, ok } from '../src-model/contract/errors'
import { type SentSnapshot, sentSnapshot } from '../src-model/contract/sent-snapshot'
import type { SessionInfo } from '../src-model/map/map'
import type { Handlers } from './door'
import type { ExportDesk } from './export/export-desk'
import type { PaintingDesk } from './export/painting'
import type { ImportDesk } from './import/import-desk'
import type { ViewKeeper } from './kept-view'
import type { Library } from './session/library'
import { fileNameOf } from './session/map-file'
import type { SessionService } from './session/session-service'
import type { SessionShelf } from './session/session-shelf'
import type { AppSettings } from './settings'
import type { SessionAgenda } from './wall/agenda'
import type { WallService } from './wall/wall-service'

interface HandlersOptions {
  library: Pick<Library, 'list'>
  shelf: SessionShelf
  sessions: SessionService
  settings: Pick<AppSettings, 'facts' | 'change' | 'language'>
  imports: Pick<ImportDesk, 'choose' | 'begin' | 'bytes' | 'preview' | 'apply' | 'cancel'>
  /** Lets the user choose where to write a map. @returns the path, `null` when none was chosen. */
  askWhereToExport: (session: SessionInfo) => Promise<string | null>
  exports: Pick<ExportDesk, 'pseudonyms' | 'write' | 'show'>
  /** What the window shows, kept for when its page crashes. */
  view: ViewKeeper
  wall: Pick<WallService, 'open' | 'close' | 'useDisplay' | 'change' | 'look' | 'status' | 'snapshot'>
  agenda: Pick<SessionAgenda, 'step'>
  /** Where the painter's page takes what it is to paint. */
  painting: Pick<PaintingDesk, 'take' | 'add' | 'end'>
  page: {
    /** Told when the page asks for the first time: it listens to events now. */
    ready: () => void
    /** Told when the page cannot show anything any more. */
    failed: () => void
    /** Told when the recovery page is done with. */
    startAgain: () => void
    /** Has whatever has the focus in the page cut, copy or paste. */
    edit: (role: ClipboardRole) => void
  }
}

async function exportMap({ askWhereToExport, sessions }: HandlersOptions): Promise<Answer<FileOutcome>> {
  const snapshot = sessions.snapshot()
  if (!snapshot.ok) return snapshot
  const path = await askWhereToExport(snapshot.value.map.session)
  if (path === null) return ok({ done: false })
  const written = await sessions.exportFile(path)
  return written.ok ? ok({ done: true, name: fileNameOf(path) }) : written
}

function sent(answer: Answer<SessionSnapshot>): Answer<SentSnapshot> {
  return answer.ok ? ok(sentSnapshot(answer.value)) : answer
}

/** What is done for each request of the contract, once it is through the door. */
export function createHandlers(options: HandlersOptions): Handlers {
  const { library, shelf, sessions, settings, imports, exports, view, wall, agenda, page, painting } = options
  return {
    'app/facts': () => {
      // The page is new: nobody looks through what was offered to the one before.
      imports.cancel()
      // After the answer, so that the page knows its language before it shows what was held back.
      setImmediate(page.ready)
      return ok(settings.facts())
    },
    'settings/change': (changes) => ok(settings.change(changes)),
    'library/list': () => ok(library.list()),
    'session/create': (fields) => shelf.create(fields, settings.language),
    'session/create-sample': ({ sample }) => shelf.createSample(sample),
    'session/open': async ({ id }) => sent(await sessions.open(id)),
    'session/close': () => sessions.close(),
    'session/duplicate': ({ id }) => sessions.duplicate(id),
    'session/delete': ({ id }) => sessions.delete(id),
    'session/snapshot': () => sent(sessions.snapshot()),
    'session/summary': () => ok(sessions.summary()),
    'session/erase': ({ id }) => {
      // Its half-typed line may hold the name.
      view.forget()
      return sessions.erase(id)
    },
    'session/execute': ({ instruction, gesture }) => sessions.execute(instruction, gesture),
    'map/import': () => imports.choose(),
    'import/begin': (files) => imports.begin(files),
    'import/bytes': (bytes) => imports.bytes(bytes),
    'import/preview': (choices) => imports.preview(choices),
    'import/apply': () => imports.apply(),
    'import/cancel': () => {
      imports.cancel()
      return ok(null)
    },
    'export/pseudonyms': () => exports.pseudonyms(),
    'export/write': ({ choices }) => exports.write(choices),
    'export/show': () => {
      exports.show()
      return ok(null)
    },
    'paint/picture': () => painting.take(),
    'paint/bytes': ({ pieces }) => painting.add(pieces),
    'paint/end': ({ done }) => painting.end(done),
    'map/open-mended': () => shelf.openMended(),
    'map/forget-mended': () => {
      shelf.forgetMended()
      return ok(null)
    },
    'map/export-json': () => exportMap(options),
    'edit/clipboard': ({ role }) => {
      page.edit(role)
      return ok(null)
    },
    'view/keep': (kept) => {
      view.keep(kept)
      return ok(null)
    },
    'view/recall': () => ok(view.recall(sessions.openId)),
    // After the answer, which would have nobody to go to.
    'page/failed': () => {
      setImmediate(page.failed)
      return ok(null)
    },
    'page/start-again': () => {
      setImmediate(page.startAgain)
      return ok(null)
    },
    'wall/open': ({ place }) => ok(wall.open(place)),
    'wall/close': () => {
      wall.close()
      return ok(null)
    },
    'wall/use-display': ({ key, use }) => {
      wall.useDisplay(key, use)
      return ok(null)
    },
    'wall/change': (changes) => ok(wall.change(changes)),
    'wall/look': (look) => {
      wall.look(look)
      return ok(null)
    },
    'wall/status': () => ok(wall.status()),
    'wall/snapshot': (_nothing, role) => ok(wall.snapshot(role)),
    'agenda/step': ({ step }) => agenda.step(step),
  }
}
