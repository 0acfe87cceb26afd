import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FOLDERS, inFolder, ROOT, type Source, sources, withoutComments } from './support/sources'

/** The longest that a source file may be, in lines. */
const MOST_LINES = 350

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

  test('the model imports itself, and libraries each in one place', () => {
    const doors: Record<string, string> = {
      zod: 'src-model/zod.ts',
      'd3-force': 'src-model/layout/tidy/forces.ts',
      saxes: 'src-model/formats/xml/read-xml.ts',
      'fast-xml-builder': 'src-model/formats/xml/write-xml.ts',
      papaparse: 'src-model/formats/csv/csv-text.ts',
    }
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
