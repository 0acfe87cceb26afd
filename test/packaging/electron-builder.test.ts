import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { ICNS_TYPES, readIcns } from '../../tools/icons/icns.mjs'
import { readIco } from '../../tools/icons/ico.mjs'

const root = resolve(import.meta.dirname, '../..')
const atRoot = (path: string) => resolve(root, path)
// The schema and the YAML reader that electron-builder itself works with.
const requireFromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))
const requireFromLibrary = createRequire(requireFromBuilder.resolve('app-builder-lib/package.json'))
const yaml = requireFromLibrary('js-yaml') as { load(text: string): unknown }
const schema = requireFromLibrary('./scheme.json') as object

type Association = { ext: string | string[]; name: string; mimeType?: string; rank?: string }
type Config = {
  appId: string
  productName: string
  publish: null
  files: string[]
  asar: boolean
  electronFuses: Record<string, boolean>
  linux: { icon: string; maintainer: string; fileAssociations: Association[] }
  mac: { icon: string; target: unknown; fileAssociations: Association[] }
  win: { icon: string; target: unknown; fileAssociations: Association[] }
  nsis: { include: string }
}
const config = yaml.load(readFileSync(atRoot('electron-builder.yml'), 'utf8')) as Config
const manifest = JSON.parse(readFileSync(atRoot('package.json'), 'utf8'))

/** Width and height of a PNG, from its header. */
function sizeOfPng(png: Buffer): [number, number] {
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

describe('the settings of the packages', () => {
  it("obey electron-builder's own schema", () => {
    const ajv = new Ajv({ strict: false, allErrors: true })
    const validate = ajv.compile(schema)
    validate(config)
    expect(validate.errors ?? []).toEqual([])
    expect(validate({ ...config, asarr: true })).toBe(false)
  })

  it('name the product as the app itself does', () => {
    expect(config).toMatchObject({ appId: 'org.trama.app', productName: 'Trama', publish: null })
    expect(manifest.productName).toBe(config.productName)
  })

  it('lock the runtime down', () => {
    expect(config.asar).toBe(true)
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
      resetAdHocDarwinSignature: true,
    })
  })

  it('take in what is built, and nothing else', () => {
    expect(config.files).toEqual(['out/**', '!out/**/*.map', '!out/paper/**', 'package.json'])
    // electron-builder packs every module that is not for development only.
    expect(manifest.dependencies ?? {}).toEqual({})
    expect(manifest.main).toMatch(/^out\//)
  })

  it('build for three systems', () => {
    expect(config.win.target).toBe('nsis')
    expect(config.mac.target).toEqual([{ target: 'dmg', arch: 'universal' }])
    expect(config.linux).toMatchObject({ target: ['AppImage', 'deb'] })
    // A deb without a maintainer's address cannot be built.
    expect(config.linux.maintainer).toMatch(/^.+ <.+@.+>$/)
    expect(manifest.homepage).toMatch(/^https:/)
  })
})

describe('the file association', () => {
  it('is for .trama.json everywhere, and takes .json over nowhere', () => {
    for (const { fileAssociations } of [config.linux, config.mac, config.win]) {
      expect([fileAssociations[0]?.ext].flat()).toContain('trama.json')
    }
    expect(config.linux.fileAssociations[0]?.mimeType).toBe('application/vnd.trama.map+json')
    // More than one extension on Linux would end up in one wrong pattern.
    expect(config.linux.fileAssociations[0]?.ext).toBe('trama.json')
    expect(config.mac.fileAssociations[0]?.rank).toBe('Alternate')
    expect(config.win.fileAssociations[0]?.ext).toBe('trama.json')
  })

  it('is offered on Windows under the name that the installer gives it, and removed again', () => {
    const script = readFileSync(atRoot(config.nsis.include), 'utf8')
    const type = config.win.fileAssociations[0]?.name
    expect(script).toContain(String.raw`WriteRegNone SHELL_CONTEXT "Software\Classes\.json\OpenWithProgids" "${type}"`)
    expect(script).toContain(
      String.raw`DeleteRegValue SHELL_CONTEXT "Software\Classes\.json\OpenWithProgids" "${type}"`,
    )
  })
})

describe('the icons', () => {
  it('are there for Windows in every size from 16 to 256', () => {
    const pictures = readIco(readFileSync(atRoot(config.win.icon)))
    expect([...pictures.keys()]).toEqual([16, 24, 32, 48, 64, 128, 256])
    for (const [size, png] of pictures) expect(sizeOfPng(png)).toEqual([size, size])
  })

  it('are there for macOS in every size up to 1024', () => {
    const pictures = readIcns(readFileSync(atRoot(config.mac.icon)))
    expect([...pictures.keys()]).toEqual(Object.keys(ICNS_TYPES))
    for (const [type, size] of Object.entries(ICNS_TYPES)) {
      expect(sizeOfPng(pictures.get(type) as Buffer)).toEqual([size, size])
    }
  })

  it('are there for Linux under names that say their size', () => {
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
      const file = atRoot(`${config.linux.icon}/${size}x${size}.png`)
      expect(existsSync(file)).toBe(true)
      expect(sizeOfPng(readFileSync(file))).toEqual([size, size])
    }
    expect(sizeOfPng(readFileSync(atRoot('resources/icons/icon.png')))).toEqual([1024, 1024])
  })
})
