// Reads a sample workshop's text: capture lines, with directives where the grammar has no word for something.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../runtime/project-root.mjs'

/**
 * @typedef {{ type: 'fact', name: string, value: string }
 *   | { type: 'section', name: string }
 *   | { type: 'line', text: string }} Entry
 */

/**
 * The entries of a sample, in order.
 * @param {string} name The sample's file name without extension.
 * @returns {Entry[]}
 */
export function sampleEntries(name) {
  const text = readFileSync(path.join(projectRoot, 'resources/samples', `${name}.txt`), 'utf8')
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(entryOf)
}

/** @param {string} line @returns {Entry} */
function entryOf(line) {
  if (line.startsWith('## ')) return { type: 'section', name: line.slice(3) }
  const fact = /^# ([a-z-]+): (.*)$/.exec(line)
  if (fact?.[1] && fact[2] !== undefined) return { type: 'fact', name: fact[1], value: fact[2] }
  return { type: 'line', text: line }
}
