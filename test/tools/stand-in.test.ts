import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { Addresses } from '../../tools/electron-stand-in/lib/addresses.mjs'
import { matchesAccelerator } from '../../tools/electron-stand-in/lib/api/accelerators.mjs'
import { readCommandLine } from '../../tools/electron-stand-in/lib/command-line.mjs'
import { completeDisplays, displayEvents, toDisplay } from '../../tools/electron-stand-in/lib/displays.mjs'
import { guardedClass, supportOnly, unsupported } from '../../tools/electron-stand-in/lib/refuse.mjs'
import { placeDisplays } from '../../tools/electron-stand-in/lib/settings.mjs'

describe('addresses', () => {
  const addresses = new Addresses()
  addresses.add('trama')

  it('of the own scheme go to Chromium and come back unchanged', () => {
    const path = fc.webPath().map((each) => `trama://app${each || '/'}`)
    fc.assert(
      fc.property(path, (url) => {
        const wire = addresses.toWire(url)
        expect(wire).toMatch(/^https:\/\/app\.trama\.invalid\//)
        expect(addresses.fromWire(wire)).toBe(url)
      }),
    )
  })

  it('of other schemes stay as they are', () => {
    for (const url of ['https://example.org/a', 'data:,a', 'https://app.other.invalid/']) {
      expect(addresses.toWire(url)).toBe(url)
      expect(addresses.fromWire(url)).toBe(url)
    }
  })

  it('are mapped in a content policy', () => {
    expect(addresses.policyToWire("default-src 'self'; img-src trama: data:; font-src trama://app")).toBe(
      "default-src 'self'; img-src https://*.trama.invalid data:; font-src https://app.trama.invalid",
    )
  })
})

describe('what is not supported', () => {
  it('throws when a member is read, and lets known ones, symbols and promises through', async () => {
    const shell = supportOnly('shell', { beep: () => 'beep' })
    expect(shell.beep()).toBe('beep')
    expect(() => Reflect.get(shell, 'trashItem')).toThrow('stand-in: shell.trashItem is not supported')
    expect(await shell).toBe(shell)
    expect(String(shell)).toBe('[object Object]')
  })

  it('throws on instances and classes alike, which stay event emitters and can be patched', () => {
    class Window extends guardedClass('BrowserWindow') {
      #title = 'a'
      getTitle() {
        return this.#title
      }
    }
    const window = new Window()
    expect(window).toBeInstanceOf(EventEmitter)
    expect(window.emit('close')).toBe(false)
    expect(window.getTitle()).toBe('a')
    expect(() => window.setKiosk(true)).toThrow('stand-in: BrowserWindow.setKiosk is not supported')
    expect(() => Window.fromDevToolsId()).toThrow('stand-in: BrowserWindow.fromDevToolsId is not supported')
    window.emit = () => true
    expect(window.emit('close')).toBe(true)
  })

  it('throws for a missing part as a whole, only once it is used', () => {
    const Tray = unsupported('Tray')
    expect(() => new Tray()).toThrow('stand-in: Tray is not supported')
    expect(() => Reflect.get(Tray, 'anything')).toThrow('stand-in: Tray is not supported')
  })
})

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trama-stand-in-'))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is read as Electron reads it', () => {
    writeFileSync(join(folder, 'package.json'), '{"main": "out/main.js", "version": "1.0.0"}')
    const loader = ['-r', '/loader.js', '--inspect=0', '--remote-debugging-port=0']
    const line = readCommandLine(['node', '/electron', ...loader, folder, 'map.trama.json', '--lang=it'])
    expect(line).toMatchObject({
      binary: '/electron',
      requiredModules: ['/loader.js'],
      inspect: { port: 0, host: '127.0.0.1', waits: false },
      appPath: folder,
      entryFile: join(folder, 'out/main.js'),
      manifest: { version: '1.0.0' },
    })
    expect(line.switches.get('lang')).toBe('it')
  })
})

describe('displays', () => {
  it('stand side by side', () => {
    expect(placeDisplays('1920x1080, 1280x720')).toEqual([
      { x: 0, y: 0, width: 1920, height: 1080 },
      { x: 1920, y: 0, width: 1280, height: 720 },
    ])
    expect(() => placeDisplays('wide')).toThrow('"wide" is not a display size')
  })

  const [laptop, projector] = [
    { width: 1440, height: 900, label: 'Built-in' },
    { width: 1920, height: 1080, id: 7 },
  ]

  it('are told as Electron tells of them, with what was left out made up', () => {
    expect(completeDisplays([laptop, projector]).map(toDisplay)).toMatchObject([
      { id: 1, label: 'Built-in', internal: true, scaleFactor: 1, bounds: { x: 0, y: 0, width: 1440, height: 900 } },
      { id: 7, label: 'Display 7', internal: false, bounds: { x: 1440, y: 0 }, size: { width: 1920, height: 1080 } },
    ])
    expect(() => completeDisplays([])).toThrow('at least one')
    expect(() => completeDisplays([projector, projector])).toThrow('each with an id')
  })

  it('that come, go and change are events', () => {
    const names = (before: (typeof projector)[], after: (typeof projector)[]) =>
      displayEvents(completeDisplays(before), completeDisplays(after)).map(([name, { id }, metrics]) => [
        name,
        id,
        metrics,
      ])
    const first = { ...laptop, id: 1 }
    expect(names([first], [first, projector])).toEqual([['display-added', 7, undefined]])
    expect(names([first, projector], [first])).toEqual([['display-removed', 7, undefined]])
    expect(names([first, projector], [first, { ...projector, id: 8 }])).toEqual([
      ['display-removed', 7, undefined],
      ['display-added', 8, undefined],
    ])
    expect(names([first, projector], [first, { ...projector, width: 1280 }])).toEqual([
      ['display-metrics-changed', 7, ['bounds', 'workArea']],
    ])
    expect(names([first], [{ ...first, scaleFactor: 2 } as typeof first])).toEqual([
      ['display-metrics-changed', 1, ['scaleFactor']],
    ])
    expect(names([first, projector], [first, projector])).toEqual([])
  })
})

describe('menu keys', () => {
  const press = (key: string, ...modifiers: string[]) => {
    const held = (name: string) => modifiers.includes(name)
    return { key, ctrlKey: held('ctrl'), shiftKey: held('shift'), altKey: held('alt'), metaKey: held('meta') }
  }

  it.each([
    ['Control+Z', press('z', 'ctrl')],
    ['Control+Shift+Z', press('Z', 'ctrl', 'shift')],
    ['F11', press('F11')],
    ['Control+Plus', press('+', 'ctrl', 'shift')],
    ['Alt+Up', press('ArrowUp', 'alt')],
    ['Control+Delete', press('Delete', 'ctrl')],
  ])('%s is pressed', (accelerator, pressed) => {
    expect(matchesAccelerator(accelerator, pressed)).toBe(true)
  })

  it.each([
    ['Control+Z', press('z')],
    ['Control+Z', press('z', 'ctrl', 'shift')],
    ['Control+Z', press('y', 'ctrl')],
    ['F11', press('F11', 'alt')],
  ])('%s is not pressed', (accelerator, pressed) => {
    expect(matchesAccelerator(accelerator, pressed)).toBe(false)
  })
})
