// Compares the fuses of a packaged app with electron-builder.yml: node tools/packaging/check-fuses.mjs <app>
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { projectRoot } from '../runtime/project-root.mjs'

const ON = '1'.charCodeAt(0)

// electron-builder sets the fuses with these; they come with it.
const requireFromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))
const requireFromLibrary = createRequire(requireFromBuilder.resolve('app-builder-lib/package.json'))
const { FuseV1Options, getCurrentFuseWire } = requireFromLibrary('@electron/fuses')
const yaml = requireFromLibrary('js-yaml')

/**
 * @param {string} app The packaged program, or the `.app` folder on macOS.
 * @returns {Promise<string[]>} The names of the fuses that differ from the settings.
 */
export async function wrongFuses(app) {
  const { electronFuses } = yaml.load(readFileSync(path.join(projectRoot, 'electron-builder.yml'), 'utf8'))
  // A way of signing, not a fuse.
  const { resetAdHocDarwinSignature: _, ...wanted } = electronFuses
  const wire = await getCurrentFuseWire(app)
  const isSet = (name) => wire[FuseV1Options[name[0].toUpperCase() + name.slice(1)]] === ON
  return Object.keys(wanted).filter((name) => isSet(name) !== wanted[name])
}

if (process.argv[1] === import.meta.filename) {
  const wrong = await wrongFuses(path.resolve(process.argv[2]))
  console.log(wrong.length === 0 ? 'All fuses are as wanted.' : `Fuses not as wanted: ${wrong.join(', ')}`)
  process.exitCode = wrong.length === 0 ? 0 : 1
}
