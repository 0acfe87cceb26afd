// `npm start`: builds if need be, finds a runtime, opens the app. Arguments after `--` go to the app.
import { spawn } from 'node:child_process'
import { hasDisplay } from '../runtime/display.mjs'
import { projectRoot } from '../runtime/project-root.mjs'
import { prepareRuntime } from '../runtime/runtime.mjs'
import { buildIfStale } from './build.mjs'
import { sandboxArguments } from './sandbox.mjs'

if (!hasDisplay()) {
  console.error(
    'Trama opens windows, and there is no display here to open them on (neither DISPLAY nor WAYLAND_DISPLAY',
  )
  console.error('is set). To see it without one, run: npm run demo')
  process.exit(1)
}

try {
  buildIfStale()
  open(await prepareRuntime())
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

function open({ kind, command, env }) {
  const [program, ...first] = command
  const args = [...first, ...(kind === 'electron' ? sandboxArguments(program) : []), '.', ...process.argv.slice(2)]
  const headed = kind === 'stand-in' ? { STANDIN_HEADED: '1' } : {}
  const child = spawn(program, args, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...env, ...headed },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`${program} could not be started: ${error.message}`)
    process.exit(1)
  })
  // A signal has no exit code of its own; shells count it from 128.
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal === 'SIGINT' ? 2 : 15)))
}
