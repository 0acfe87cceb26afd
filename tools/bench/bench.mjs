// `npm run bench`: measures the built app on maps of known size, and prints what it found beside what is aimed at.
// Times belong to the machine they were taken on; nothing fails because of them.
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { prepareRuntime } from '../runtime/runtime.mjs'
import { buildIfStale } from '../start/build.mjs'
import { figureTable } from '../test/figure-table.mjs'
import { commitToWall } from './commit-to-wall.mjs'
import { dragBesideWall } from './drag-beside-wall.mjs'
import { importList } from './import-list.mjs'
import { insight } from './insight.mjs'

const BENCHES = [commitToWall, dragBesideWall, insight, importList]

try {
  buildIfStale()
  await measure(await prepareRuntime())
} catch (error) {
  console.error(`The measuring stopped: ${error.message}`)
  process.exitCode = 1
}

async function measure(runtime) {
  if (runtime.wrapper.length > 0 && process.env.TRAMA_BENCH_WRAPPED !== '1') {
    // A real binary opens real windows, which need the virtual display that the wrapper brings.
    const [program, ...args] = [...runtime.wrapper, process.execPath, ...process.argv.slice(1)]
    const run = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, TRAMA_BENCH_WRAPPED: '1' } })
    process.exitCode = run.status ?? 1
    return
  }
  Object.assign(process.env, runtime.env)
  const [cpu] = cpus()
  console.log(`On ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}`)
  const figures = []
  for (const bench of BENCHES) figures.push(...(await bench(runtime)))
  for (const line of figureTable(figures)) console.log(line)
}
