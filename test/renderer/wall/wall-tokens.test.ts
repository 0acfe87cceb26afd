import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../support/sources'
import { tokensOf } from '../../support/tokens'

const folder = join(ROOT, 'src-renderer/wall')
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => join(folder, name))
const canvas = ['nodes.css', 'ties.css'].map((name) => join(ROOT, 'src-renderer/canvas', name))
const tokens = readFileSync(join(ROOT, 'src-renderer/styles/tokens.css'), 'utf8')

/** The tokens that the wall sets for a room. */
function setFor(room: string): Set<string> {
  const start = tokens.indexOf(`.wall[data-room="${room}"] {`)
  const block = tokens.slice(start, tokens.indexOf('}', start))
  return new Set([...block.matchAll(/--([\w-]+):/g)].map(([, name = '']) => name))
}

it('the wall takes no colour from the facilitator’s own look', () => {
  const [light, dark] = [tokensOf('light'), tokensOf('dark')]
  const text = [...sheets, ...canvas].map((path) => readFileSync(path, 'utf8')).join('\n')
  const used = new Set([...text.matchAll(/var\(--([\w-]+)/g)].map(([, name = '']) => name))
  const changing = [...used].filter((name) => light.get(name) !== dark.get(name))
  expect(changing.length).toBeGreaterThan(10)
  for (const room of ['lit', 'dark']) {
    expect(changing.filter((name) => !setFor(room).has(name))).toEqual([])
  }
})
