// Reads a command line the way the Electron binary does: switches, `-r module`, then the app and its own arguments.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * Parses the arguments the stand-in was started with.
 * @param {string[]} argv `process.argv` as Node gives it: node, this script, arguments.
 */
export function readCommandLine([, binary, ...args]) {
  const { requiredModules, app, wantsVersion } = splitArguments(args)
  const target = path.resolve(app ?? '.')
  const isFolder = existsSync(target) && statSync(target).isDirectory()
  const appPath = isFolder ? target : path.dirname(target)
  const manifest = readJson(path.join(appPath, 'package.json')) ?? {}
  return {
    binary,
    args,
    requiredModules,
    wantsVersion,
    appPath,
    manifest,
    entryFile: isFolder ? path.resolve(target, manifest.main ?? 'index.js') : target,
    switches: readSwitches(args),
    inspect: readInspect(args),
    electronVersion: findElectronVersion(appPath),
  }
}

function splitArguments(args) {
  const requiredModules = []
  for (let index = 0; index < args.length; index++) {
    const argument = args[index]
    if (argument === '-v' || argument === '--version') return { requiredModules, wantsVersion: true }
    if (argument === '-r' || argument === '--require') requiredModules.push(args[++index])
    else if (!argument.startsWith('-')) return { requiredModules, app: argument, wantsVersion: false }
  }
  return { requiredModules, wantsVersion: false }
}

function readSwitches(args) {
  const found = args.map((argument) => /^--([^=]+)(?:=(.*))?$/s.exec(argument)).filter(Boolean)
  return new Map(found.map(([, name, value]) => [name, value ?? '']))
}

function readInspect(args) {
  const found = args.map((argument) => /^--inspect(-brk)?(?:=(?:(.*):)?(\d+))?$/.exec(argument)).find(Boolean)
  return found && { waits: Boolean(found[1]), host: found[2] || '127.0.0.1', port: Number(found[3] ?? 9229) }
}

function findElectronVersion(appPath) {
  try {
    return createRequire(path.join(appPath, 'noop.js'))('electron/package.json').version
  } catch {
    return '0.0.0'
  }
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
