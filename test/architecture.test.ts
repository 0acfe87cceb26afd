import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = ['src-model', 'src-main', 'src-preload', 'src-renderer'] as const
type Folder = (typeof FOLDERS)[number]

/** The longest that a source file may be, in lines. */
const MOST_LINES = 350

/** A source file with what it imports: a path from the root where it is one of ours, a package's name otherwise. */
interface Source {
  path: string
  text: string
  imports: string[]
}

const IMPORT = /(?:\bimport|\bexport)\s(?:[^'"]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function withoutComments(text: string): string {
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

const sources = FOLDERS.flatMap(sourcesIn)
const inFolder = (folder: Folder) => sources.filter((each) => each.path.startsWith(`${folder}/`))

/** The files of which a rule is broken, each with what breaks it. */
function offenders(files: readonly Source[], isWrong: (imported: string, path: string) => boolean): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.filter((each) => isWrong(each, path)).map((each) => `${path} imports ${each}`),
  )
}

describe('imports run one way', () => {
  test('there is something to look at', () => {
    for (const folder of FOLDERS) expect(inFolder(folder).length).toBeGreaterThan(0)
    expect(offenders(sources, () => true).length).toBeGreaterThan(100)
  })

  test('each process imports itself and the model only', () => {
    for (const folder of FOLDERS) {
      const others = FOLDERS.filter((each) => each !== folder && each !== 'src-model')
      const wrong = offenders(inFolder(folder), (imported) => others.some((each) => imported.startsWith(`${each}/`)))
      expect(wrong).toEqual([])
    }
  })

  test('the model imports itself, zod and immer, each of these in one place', () => {
    const doors: Record<string, string> = { zod: 'src-model/zod.ts', immer: 'src-model/map/patches.ts' }
    const wrong = offenders(inFolder('src-model'), (imported, path) => {
      return !imported.startsWith('src-model/') && doors[imported] !== path
    })
    expect(wrong).toEqual([])
  })

  test('zod comes through src-model/zod.ts, which sets it up', () => {
    const wrong = offenders(sources, (imported, path) => /^zod(\/|$)/.test(imported) && path !== 'src-model/zod.ts')
    expect(wrong).toEqual([])
  })

  test('Electron is known to main and preload only', () => {
    const files = [...inFolder('src-model'), ...inFolder('src-renderer')]
    expect(offenders(files, (imported) => /^electron(\/|$)/.test(imported))).toEqual([])
  })

  test('Node is known to main only', () => {
    const files = sources.filter((each) => !each.path.startsWith('src-main/'))
    expect(offenders(files, (imported) => imported.startsWith('node:'))).toEqual([])
  })

  test('React is known to the renderer only', () => {
    const files = sources.filter((each) => !each.path.startsWith('src-renderer/'))
    expect(offenders(files, (imported) => /^(react|react-dom|@xyflow)(\/|$)/.test(imported))).toEqual([])
  })

  test('nothing leaves the source folders', () => {
    const wrong = offenders(sources, (imported) => imported.startsWith('..') || /^(test|tools|out)\//.test(imported))
    expect(wrong).toEqual([])
  })
})

describe('habits', () => {
  test('requests from windows come in through one door', () => {
    const wrong = sources.filter(({ path, text }) => {
      return !/^src-main\/ipc[^/]*\.ts$/.test(path) && /\bipcMain\b/.test(withoutComments(text))
    })
    expect(wrong.map((each) => each.path)).toEqual([])
  })

  test('nothing asks another process synchronously, and nothing is forwarded unread', () => {
    const wrong = sources.filter(({ text }) => /\bsendSync\b|\binvoke:\s*ipcRenderer|\.\.\.ipcRenderer\b/.test(text))
    expect(wrong.map((each) => each.path)).toEqual([])
  })

  test('no file is longer than anybody wants to read', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > MOST_LINES)
    expect(long.map((each) => each.path)).toEqual([])
  })

  test('there are no default exports, and no files that only pass on', () => {
    const wrong = sources.filter(({ text }) => {
      const code = withoutComments(text)
      return /^export default\b|^export \{[^}]*\bas default\b/m.test(code) || /^export \* from/m.test(code)
    })
    expect(wrong.map((each) => each.path)).toEqual([])
  })

  test('files have names in kebab case that say what is in them', () => {
    const wrong = sources.filter(({ path }) => {
      const parts = path.replace(/(\.d)?\.tsx?$/, '').split('/')
      return parts.some(
        (each) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(each) || /^(utils?|helpers?|misc|common)$/.test(each),
      )
    })
    expect(wrong.map((each) => each.path)).toEqual([])
  })

  test.each(FOLDERS)('%s says in a README what lives there', (folder) => {
    expect(readFileSync(join(ROOT, folder, 'README.md'), 'utf8').length).toBeGreaterThan(200)
  })
})
