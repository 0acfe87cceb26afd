import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '../..')
/** The folders of the app's sources. */
export const FOLDERS = ['src-model', 'src-main', 'src-preload', 'src-renderer'] as const
/** One of the folders of the app's sources. */
export type Folder = (typeof FOLDERS)[number]

/** A source file with what it imports: a path from the root where it is one of ours, a package's name otherwise. */
export interface Source {
  path: string
  text: string
  imports: string[]
}

const IMPORT = /(?:\bimport|\bexport)\s(?:[^'"]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** A source's text without its comments. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

function importsOf(path: string, text: string): string[] {
  return [...withoutComments(text).matchAll(IMPORT)].map(([, written, called]) => {
    const name = written ?? called ?? ''
    return name.startsWith('.') ? join(dirname(path), name).split(sep).join('/') : name
  })
}

function sourcesIn(folder: string): Source[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
  return files
    .filter((each) => each.isFile() && /\.(ts|tsx)$/.test(each.name))
    .map((each) => {
      const path = relative(ROOT, join(each.parentPath, each.name)).split(sep).join('/')
      const text = readFileSync(join(ROOT, path), 'utf8')
      return { path, text, imports: importsOf(path, text) }
    })
}

/** Every source file of the app. */
export const sources = FOLDERS.flatMap(sourcesIn)

/** The source files of one folder. */
export const inFolder = (folder: Folder) => sources.filter((each) => each.path.startsWith(`${folder}/`))
