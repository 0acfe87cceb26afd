// Serves the double wherever the app, Playwright's loader or the inspector asks for `electron`.
import Module from 'node:module'

const ELECTRON = /^electron(\/(main|common))?$/
const KEY = 'trama.electron-stand-in'

/** @param {object} electron The module object to serve to `require` and `import`. */
export function serveElectron(electron) {
  serveRequire(electron)
  serveImport(electron)
}

function serveRequire(electron) {
  // Patching the loader itself also covers the `require` that the inspector offers, which Playwright evaluates.
  const load = Module._load
  Module._load = function loadOrServe(request, ...rest) {
    return ELECTRON.test(request) ? electron : load.call(this, request, ...rest)
  }
}

function serveImport(electron) {
  globalThis[Symbol.for(KEY)] = electron
  const names = Object.keys(electron).map((name) => `export const ${name} = electron.${name};`)
  const source = `const electron = globalThis[Symbol.for('${KEY}')];export default electron;${names.join('')}`
  const url = `data:text/javascript,${encodeURIComponent(source)}`
  if (Module.registerHooks) {
    Module.registerHooks({ resolve: (id, context, next) => (ELECTRON.test(id) ? answer(url) : next(id, context)) })
    return
  }
  // Node 20 runs such hooks on their own thread, so the hook travels as source text.
  const hook = `export async function resolve(id, context, next) {
    return ${ELECTRON}.test(id) ? ${JSON.stringify(answer(url))} : next(id, context)
  }`
  Module.register(`data:text/javascript,${encodeURIComponent(hook)}`)
}

const answer = (url) => ({ url, format: 'module', shortCircuit: true })
