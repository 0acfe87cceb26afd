import { describe, expect, it } from 'vitest'
import { chooseRuntime } from '../../tools/runtime/choose-runtime.mjs'
import { chromiumPlaces, findChromium } from '../../tools/runtime/find-chromium.mjs'

/** A machine that has what it is said to have, and notes what was tried on it. */
function machine({ env = {}, has = [] as string[], canFetch = [] as string[] }) {
  const tried: string[] = []
  const present = new Set(has)
  const fetch = (thing: string) => async () => {
    tried.push(thing)
    if (canFetch.includes(thing)) present.add(thing)
    return canFetch.includes(thing)
  }
  return {
    tried,
    env: env as Record<string, string>,
    standInFolder: '/stand-in',
    installedElectron: () => present.has('electron'),
    downloadElectron: fetch('electron'),
    findChromium: async () => (present.has('chromium') ? '/chromium' : undefined),
    installChromium: fetch('chromium'),
  }
}

describe('the runtime', () => {
  it('is the real binary where there is one', async () => {
    const here = machine({ has: ['electron', 'chromium'] })
    expect(await chooseRuntime(here)).toEqual({ kind: 'electron' })
    expect(here.tried).toEqual([])
  })

  it('is the real binary where it can be fetched', async () => {
    const here = machine({ has: ['chromium'], canFetch: ['electron'] })
    expect(await chooseRuntime(here)).toEqual({ kind: 'electron' })
  })

  it('is the stand-in where the binary cannot be fetched', async () => {
    const here = machine({ has: ['chromium'] })
    expect(await chooseRuntime(here)).toEqual({ kind: 'stand-in', chromium: '/chromium' })
    expect(here.tried).toEqual(['electron'])
  })

  it.each([
    ['CI is set', { CI: 'true' }],
    ['the stand-in is asked for', { TRAMA_RUNTIME: 'stand-in' }],
  ])('is not fetched when %s', async (_when, env) => {
    const here = machine({ env, has: ['chromium'], canFetch: ['electron'] })
    expect(await chooseRuntime(here)).toEqual({ kind: 'stand-in', chromium: '/chromium' })
    expect(here.tried).toEqual([])
  })

  it('is the real binary on CI too, if it is installed', async () => {
    expect(await chooseRuntime(machine({ env: { CI: 'true' }, has: ['electron'] }))).toEqual({ kind: 'electron' })
  })

  it.each([{ TRAMA_RUNTIME: 'stand-in' }, { ELECTRON_OVERRIDE_DIST_PATH: '/stand-in' }])(
    'is the stand-in although the binary is installed, with %o',
    async (env) => {
      const here = machine({ env, has: ['electron', 'chromium'] })
      expect(await chooseRuntime(here)).toMatchObject({ kind: 'stand-in' })
    },
  )

  it('is the stand-in over a Chromium that is installed for it', async () => {
    const here = machine({ env: { CI: 'true' }, canFetch: ['chromium'] })
    expect(await chooseRuntime(here)).toEqual({ kind: 'stand-in', chromium: '/chromium' })
  })

  it('is missing with one sentence that says what to install', async () => {
    const message = await chooseRuntime(machine({})).catch((error: Error) => error.message)
    expect(message).toMatch(/^There is no Electron binary, and no Chromium was found: install Chromium, [^.]+\.$/)
  })
})

describe('a Chromium', () => {
  it('is looked for where the environment says first, then at Playwright, then in the system', () => {
    const places = chromiumPlaces('linux', { TRAMA_CHROMIUM: '/mine', PATH: '/usr/bin:/snap/bin' }, '/playwright')
    expect(places.slice(0, 3)).toEqual(['/mine', '/playwright', '/usr/lib/chromium/chromium'])
    expect(places).toContain('/snap/bin/chromium')
    expect(places).toContain('/usr/bin/google-chrome-stable')
  })

  it.each([
    ['darwin' as const, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32' as const, 'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe'],
  ])('is looked for in the places of %s', (platform, place) => {
    expect(chromiumPlaces(platform, { PROGRAMFILES: 'C:\\Programs', HOME: '/Users/a' }, undefined)).toContain(place)
  })

  it('may be nowhere', async () => {
    expect(await findChromium(() => false)).toBeUndefined()
  })
})
