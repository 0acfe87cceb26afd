import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isBuildStale } from '../../tools/start/build.mjs'

let root: string
const write = (name: string, second: number) => {
  const file = join(root, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  for (let place = file; place !== root; place = dirname(place)) utimesSync(place, second, second)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trama-build-'))
  write('src-main/index.ts', 100)
  write('src-renderer/canvas/canvas.tsx', 100)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const build = (second: number) => {
  for (const name of ['out/main/index.js', 'out/preload/a.cjs', 'out/renderer/a.html']) write(name, second)
}

describe('a build', () => {
  it('is stale when there is none, or a part of it is missing', () => {
    expect(isBuildStale(root)).toBe(true)
    build(200)
    rmSync(join(root, 'out/preload'), { recursive: true })
    expect(isBuildStale(root)).toBe(true)
  })

  it('is fresh when everything in it is newer than the sources', () => {
    build(200)
    expect(isBuildStale(root)).toBe(false)
  })

  it('is stale when a source has changed or gone', () => {
    build(200)
    write('src-renderer/canvas/canvas.tsx', 300)
    expect(isBuildStale(root)).toBe(true)
    build(400)
    rmSync(join(root, 'src-renderer/canvas/canvas.tsx'))
    utimesSync(join(root, 'src-renderer/canvas'), 500, 500)
    expect(isBuildStale(root)).toBe(true)
  })
})
