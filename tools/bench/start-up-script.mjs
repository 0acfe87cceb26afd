// What the facilitator's page loads before its start screen can be used.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectRoot } from '../runtime/project-root.mjs'

const PAGE = 'facilitator.html'
/** The language in use is brought as soon as it is known; of them all, the heaviest counts. */
const LANGUAGE = /^language-\w+-[\w-]+\.js$/

/**
 * The scripts that the built page loads at start: its own, what they import before they run, and a language.
 * @param {string} [root] The folder of the built pages.
 * @returns {{ files: { name: string, gzipped: number }[], gzipped: number }} Sizes in bytes.
 * @throws {Error} when the page is not built, or there is no language.
 */
export function startUpScript(root = path.join(projectRoot, 'out/renderer')) {
  const html = readFileSync(path.join(root, PAGE), 'utf8')
  const waiting = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file)
  const found = new Set()
  while (waiting.length > 0) {
    const file = waiting.pop()
    if (found.has(file)) continue
    found.add(file)
    waiting.push(...importsOf(readFileSync(path.join(root, file), 'utf8')).map((name) => `assets/${name}`))
  }
  const sized = [...found].map((file) => sizeOf(root, file))
  const files = [...sized, heaviestLanguage(root)]
  return { files, gzipped: files.reduce((sum, { gzipped }) => sum + gzipped, 0) }
}

/** What a built script imports before it runs. Its first statements are all of its imports. */
function importsOf(text) {
  return [...text.matchAll(/(?:^|[;}\n])(?:import|export)\b[^;'"()]*["']\.\/([^"']+\.js)["']/g)].map(([, name]) => name)
}

function sizeOf(root, file) {
  return { name: path.basename(file), gzipped: gzipSync(readFileSync(path.join(root, file))).length }
}

function heaviestLanguage(root) {
  const languages = readdirSync(path.join(root, 'assets')).filter((name) => LANGUAGE.test(name))
  const [heaviest] = languages
    .map((name) => sizeOf(root, `assets/${name}`))
    .toSorted((one, other) => other.gzipped - one.gzipped)
  if (heaviest === undefined) throw new Error('the build has no language')
  return heaviest
}
