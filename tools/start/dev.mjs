// `npm run dev`: the app with live reload, on the runtime that is found.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { projectRoot } from '../runtime/project-root.mjs'
import { prepareRuntime } from '../runtime/runtime.mjs'
import { buildPaper } from './build-paper.mjs'

try {
  const { env, kind } = await prepareRuntime()
  await buildPaper()
  const script = path.join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js')
  // Chromium refuses to run as root with its own sandbox on.
  const flags = kind === 'electron' && process.getuid?.() === 0 ? ['--noSandbox'] : []
  const headed = kind === 'stand-in' ? { STANDIN_HEADED: '1' } : {}
  const child = spawn(process.execPath, [script, 'dev', ...flags, ...process.argv.slice(2)], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...env, ...headed },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
