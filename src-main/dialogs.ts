import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { exportPlaceOf } from '../src-model/export/export-place'
import { translate } from '../src-model/language/translate'
import type { Language, SessionInfo } from '../src-model/map/map'
import type { WhereToExport } from './export/export-desk'
import { exportName, exportPath, lastExtension } from './export/export-name'

function filtersIn(language: Language): Electron.FileFilter[] {
  // Systems compare only what follows the last dot.
  return [
    { name: translate(language, 'dialog.map-files'), extensions: ['json'] },
    { name: translate(language, 'dialog.all-files'), extensions: ['*'] },
  ]
}

/** The extensions of all that is read. What a file holds decides, and not what it is called. */
const READ = ['json', 'csv', 'tsv', 'txt', 'graphml', 'gexf', 'xml', 'canvas']

/** Lets the user choose files to read. @returns their paths, none when the dialog was closed. */
export async function askForFiles(window: BrowserWindow, language: Language): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: translate(language, 'dialog.import.title'),
    buttonLabel: translate(language, 'dialog.import.button'),
    defaultPath: app.getPath('documents'),
    filters: [
      { name: translate(language, 'dialog.import.files'), extensions: READ },
      { name: translate(language, 'dialog.all-files'), extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections'],
  })
  return canceled ? [] : filePaths
}

/**
 * Lets the user choose where to write something to hand over.
 *
 * @param folder where the dialog begins; `null` for the user's documents.
 * @returns the path, `null` when the dialog was closed.
 */
export async function askWhereToHandOver(
  window: BrowserWindow,
  language: Language,
  { format, name }: WhereToExport,
  folder: string | null,
): Promise<string | null> {
  const { extension } = exportPlaceOf(format)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: translate(language, 'dialog.hand-over.title'),
    buttonLabel: translate(language, 'dialog.export.button'),
    defaultPath: join(folder ?? app.getPath('documents'), name),
    filters: [
      { name: translate(language, `format.${format}`), extensions: [lastExtension(extension).slice(1)] },
      { name: translate(language, 'dialog.all-files'), extensions: ['*'] },
    ],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || !filePath ? null : filePath
}

/**
 * Lets the user choose where to write a map.
 *
 * @param isThere see `exportPath`.
 * @returns the path, `null` when the dialog was closed.
 */
export async function askWhereToExport(
  window: BrowserWindow,
  language: Language,
  session: SessionInfo,
  isThere: (path: string) => Promise<boolean>,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: translate(language, 'dialog.export.title'),
    buttonLabel: translate(language, 'dialog.export.button'),
    defaultPath: join(app.getPath('documents'), exportName(session)),
    filters: filtersIn(language),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || !filePath ? null : exportPath(filePath, isThere)
}
