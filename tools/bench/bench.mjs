// `npm run bench`: measures the built app on maps of known size, and prints what it found beside what is aimed at.
// Times belong to the machine they were taken on; nothing fails because of them.
import { spawnSync } from 'node:child_process'
import { cpus, totalmem, type } from 'node:os'
import { prepareRuntime } from '../runtime/runtime.mjs'
import { buildIfStale } from '../start/build.mjs'
import { figureTable } from '../test/figure-table.mjs'
import { canvas } from './canvas.mjs'
import { commitToWall } from './commit-to-wall.mjs'
import { dragBesideWall } from './drag-beside-wall.mjs'
import { durable } from './durable.mjs'
import { importList } from './import-list.mjs'
import { insight } from './insight.mjs'
import { memory } from './memory.mjs'
import { CANVAS_PARTS, readOptions, USAGE } from './options.mjs'
import { buildOf, canWrite, writePage } from './page.mjs'
import { startUp } from './start-up.mjs'
import { tidy } from './tidy.mjs'

/** By the part of the command line that asks for them. */
const BENCHES = {
  durable: [durable],
  tidy: [tidy],
  typing: [insight],
  wall: [commitToWall, dragBesideWall],
  memory: [memory],
  import: [importList],
  launch: [startUp],
}

try {
  if (process.argv.includes('--help')) console.log(USAGE)
  else await start(readOptions(process.argv.slice(2)))
} catch (error) {
  console.error(`The measuring stopped: ${error.message}`)
  process.exitCode = 1
}

async function start(options) {
  if (options.measuresTrama) buildIfStale()
  await measure(await prepareRuntime(), options)
}

async function measure(runtime, options) {
  if (runtime.wrapper.length > 0 && process.env.TRAMA_BENCH_WRAPPED !== '1') {
    // A real binary opens real windows, which need the virtual display that the wrapper brings.
    const [program, ...args] = [...runtime.wrapper, process.execPath, ...process.argv.slice(1)]
    const run = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, TRAMA_BENCH_WRAPPED: '1' } })
    process.exitCode = run.status ?? 1
    return
  }
  Object.assign(process.env, runtime.env)
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()}`
  console.log(`On ${machine}`)
  const build = options.writes ? buildOf() : ''
  // Told before it is measured for nothing.
  if (options.writes) canWrite({ build, machine, isWhole: options.isWhole })
  const start = performance.now()
  const figures = []
  let growth = []
  let notes = []
  if (CANVAS_PARTS.some((part) => options.parts.includes(part))) {
    const found = await canvas(runtime, options)
    figures.push(...found.figures)
    growth = found.growth
    notes = found.notes
  }
  for (const [part, benches] of Object.entries(BENCHES)) {
    if (!options.parts.includes(part) || !(options.measuresTrama || part === 'memory')) continue
    console.log(`Measuring ${part}…`)
    for (const bench of benches) figures.push(...(await orWhyNot(part, () => bench(runtime, options))))
  }
  for (const line of figureTable(figures)) console.log(line)
  for (const note of notes) console.log(note)
  const seconds = Math.round((performance.now() - start) / 1_000)
  console.log(`Measured in ${seconds} s`)
  if (!options.writes) return
  const name = runtime.kind === 'electron' ? 'Electron' : 'the stand-in over Chromium, drawing in software'
  const { sizes, parts, isWhole } = options
  writePage({
    date: new Date().toISOString(),
    machine,
    runtime: name,
    seconds,
    build,
    isWhole,
    parts,
    notes,
    sizes,
    figures,
    growth,
  })
}

/** What a bench found; what stopped it is a figure that does not hold, and the others go on. */
async function orWhyNot(part, bench) {
  try {
    return await bench()
  } catch (error) {
    const [reason] = error.message.split('\n')
    return [{ id: part, what: `stopped: ${reason}`, goal: '–', reached: '–', holds: false }]
  }
}
