import '../src-model/language/all-languages'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { languageFrom, translate } from '../src-model/language/translate'
import { wallStateFrom } from '../src-model/wall/wall-state'
import { registerAppScheme, serveApp } from './app-protocol'
import { Arrivals } from './arrivals'
import { askForFiles, askWhereToExport, askWhereToHandOver } from './dialogs'
import type { Handlers } from './door'
import { readEnvironment } from './environment'
import { ExportDesk } from './export/export-desk'
import { exportThread } from './export/export-thread'
import { insightThread } from './export/insight-thread'
import { PicturePainter } from './export/painter'
import { PaintingDesk } from './export/painting'
import { PaperPages } from './export/paper-pages'
import { PaperPrinter } from './export/printer'
import { showInFolder } from './export/show-in-folder'
import { shuffled } from './export/shuffled'
import { createHandlers } from './handlers'
import { ImportDesk } from './import/import-desk'
import { ImportThread } from './import/import-thread'
import { openDoors } from './ipc'
import { ViewKeeper } from './kept-view'
import { beOnlyInstance, quitAfterFlush, quitAfterWork } from './lifecycle'
import { createLog, factsOf, watchFaults } from './log'
import { AppMenu } from './menu'
import { ownOrigins } from './network-policy'
import { confinePages, confineSession, hardenStart } from './security'
import { systemClock } from './session/clock'
import { Library } from './session/library'
import { nodeFileSystem } from './session/node-file-system'
import { SessionService } from './session/session-service'
import { SessionShelf } from './session/session-shelf'
import { AppSettings } from './settings'
import { SessionAgenda } from './wall/agenda'
import { WallService } from './wall/wall-service'
import { displaysAround, watchDisplays } from './windows/display-watch'
import { FacilitatorWindow } from './windows/facilitator-window'
import { createKeepAwake } from './windows/keep-awake'
import { Roles } from './windows/roles'
import { WallWindow } from './windows/wall-window'

/** The folder of the built app: `main`, `preload` and `renderer` are in it. */
const BUILT = join(import.meta.dirname, '..')
const environment = readEnvironment(process.env, app.isPackaged)
if (environment.userData !== null) app.setPath('userData', environment.userData)
const userData = app.getPath('userData')
const { devServer } = environment
const log = createLog(join(userData, 'trama.log'))

let tellOfFault = () => {}
watchFaults(log, () => tellOfFault())
registerAppScheme()
hardenStart(devServer)
confinePages(log)
if (beOnlyInstance()) {
  const arrivals = new Arrivals()
  app
    .whenReady()
    .then(() => start(arrivals))
    .catch((thrown: unknown) => {
      log('main/start-failed', factsOf(thrown))
      dialog.showErrorBox('Trama', translate(languageFrom(app.getPreferredSystemLanguages()), 'error.start-failed'))
      app.exit(1)
    })
}

async function start(arrivals: Arrivals): Promise<void> {
  confineSession(devServer, log)
  // While a development server has the other pages, paper is all that is the app's own.
  const pages = join(BUILT, devServer === null ? 'renderer' : 'paper')
  const paper = new PaperPages()
  serveApp({ root: pages, paper })

  // The window first: its page takes longest, and what it asks for waits at the door until all else is there.
  const roles = new Roles()
  const facilitator = new FacilitatorWindow({ preloads: join(BUILT, 'preload'), devServer, log })
  roles.register(facilitator.window.webContents, 'facilitator')
  let answerBy: (handlers: Handlers) => void = () => {}
  const answering = new Promise<Handlers>((resolve) => {
    answerBy = resolve
  })
  openDoors({ handlers: answering, origins: ownOrigins(devServer), roleOf: roles.of, log })

  const isThere = (path: string) =>
    nodeFileSystem.facts(path).then(
      () => true,
      () => false,
    )
  const disk = { files: nodeFileSystem, clock: systemClock }
  const library = await Library.open({ ...disk, userData, onFailed: (errno) => log('library/failed', { errno }) })
  const settings = new AppSettings(library, environment.language)

  if (library.wasRebuilt) facilitator.post('app/refused', { code: 'library-damaged', params: {} })

  const wall = new WallService({
    settings,
    displays: displaysAround(facilitator.window),
    keepAwake: createKeepAwake(),
    makeWindow: (events, room) => {
      const preloads = join(BUILT, 'preload')
      const handBack: typeof facilitator.takeKeyboard = (pressed) => facilitator.takeKeyboard(pressed)
      const made = new WallWindow({ ...events, preloads, devServer, log, clock: systemClock, room, handBack })
      roles.register(made.window.webContents, 'wall')
      return made
    },
    post: (name, payload) => {
      facilitator.post(name, payload)
      menu.hear(name, payload)
    },
    faulted: (thrown) => log('wall/threw', factsOf(thrown)),
  })
  watchDisplays(facilitator.window, {
    changed: () => wall.displaysChanged(),
    facilitatorMoved: () => wall.facilitatorMoved(),
  })
  facilitator.window.on('closed', () => wall.close())

  const blank = () => readFile(join(pages, 'paper.html'), 'utf8')
  const printer = new PaperPrinter({ pages: paper, blank, clock: systemClock })
  const painting = new PaintingDesk()
  const painter = new PicturePainter({
    preload: join(BUILT, 'preload/painter.cjs'),
    devServer,
    desk: painting,
    clock: systemClock,
    register: (contents) => roles.register(contents, 'painter'),
  })
  for (const each of [printer, painter]) {
    facilitator.window.on('closed', () => each.ending())
    app.on('before-quit', () => each.ending())
  }

  const agenda = new SessionAgenda({ clock: systemClock, changed: (phase) => wall.phase(phase) })

  const menu = new AppMenu({
    run: (id) => facilitator.post('action/run', { id }),
    change: (changes) => settings.change(changes),
    changeWall: (changes) => wall.change(changes),
  })
  menu.followWall({ state: wallStateFrom(settings.chosen.wall) })
  menu.show(settings.facts())
  settings.listen((facts) => menu.show(facts))
  settings.listen((facts) => facilitator.post('settings/changed', facts))

  const shelf = new SessionShelf({ ...disk, userData, library, newId: randomUUID })
  const sessions = new SessionService({
    ...disk,
    userData,
    library,
    shelf,
    version: app.getVersion(),
    insightOf: insightThread({ script: join(BUILT, 'main/insight-worker.js'), clock: systemClock, log }),
    copyTitle: (title) => translate(settings.language, 'dialog.copy-title', { title }),
    openChanged: (session) => {
      menu.follow(session)
      wall.sessionChanged(session)
      agenda.begin(session !== null)
    },
    committed: (event) => {
      facilitator.post('session/commit', event)
      menu.follow(event)
      if (sessions.current !== null) wall.committed(sessions.current, event.commit)
    },
    faulted: (thrown) => log('session/telling-threw', factsOf(thrown)),
    saved: (state) => facilitator.post('session/saved', state),
    failed: (what, errno) => log(`session/${what}-failed`, { errno }),
  })

  const exports = new ExportDesk({
    sessions,
    draftOf: exportThread(join(BUILT, 'main/export-worker.js')),
    paint: painter.paint,
    print: printer.print,
    askWhere: async (asked) => {
      const folder = library.exportFolder
      const known = folder !== null && (await isThere(folder)) ? folder : null
      return askWhereToHandOver(facilitator.window, settings.language, asked, known)
    },
    isThere,
    shuffled,
    remember: (exporting, folder) => {
      settings.change({ exporting })
      void library.keepExportFolder(folder)
    },
    show: showInFolder,
    language: () => settings.language,
    clock: systemClock,
    log,
    version: app.getVersion(),
  })

  tellOfFault = () => {
    void sessions.flush()
    facilitator.post('app/refused', { code: 'fault', params: {} })
  }

  const imports = new ImportDesk({
    ...disk,
    sessions,
    shelf,
    settings,
    askForFiles: () => askForFiles(facilitator.window, settings.language),
    startThread: (files, tell) => new ImportThread({ script: join(BUILT, 'main/import-worker.js'), log }, files, tell),
    progress: (progress) => facilitator.post('import/progress', progress),
  })

  answerBy(
    createHandlers({
      library,
      shelf,
      sessions,
      settings,
      imports,
      askWhereToExport: (session) => askWhereToExport(facilitator.window, settings.language, session, isThere),
      exports,
      view: new ViewKeeper(),
      wall,
      agenda,
      painting,
      page: {
        ready: () => facilitator.ready(),
        failed: () => facilitator.pageFailed(),
        startAgain: () => facilitator.startAgain(),
        edit: (role) => facilitator.window.webContents[role](),
      },
    }),
  )

  arrivals.deliverTo({
    show: () => facilitator.show(),
    openFile: async (path) => {
      const imported = await shelf.importFile(path)
      if (!imported.ok) facilitator.post('app/refused', imported.error)
      else if (imported.value.is === 'opened') facilitator.post('session/arrived', { id: imported.value.id })
      else facilitator.post('map/mended', imported.value)
    },
  })
  // A window that nobody sees does not keep the app alive: it ends with the one that everything is asked in.
  facilitator.window.on('closed', () => app.quit())
  quitAfterWork(
    () => sessions.isExporting,
    () => sessions.exported(),
  )
  quitAfterFlush(() => sessions.shutDown())
}
