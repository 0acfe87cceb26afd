// What a large map takes of the machine's memory, and what many edits add to it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openWall } from './app.mjs'
import { buildYardsticks } from './build-yardsticks.mjs'
import { mainMemory, pageMemory } from './processes.mjs'
import { startTrama, startYardstick, USUAL_BOX } from './subject.mjs'

const SIZE = { nodes: 5_000, ties: 15_000 }
/** So many are on their way at once. */
const AT_ONCE = 20
/** How many edits, and how long they may take, in milliseconds: after that, those that were made have to do. */
const EDITS = { alone: { edits: 10_000, longest: 90_000 }, besideWall: { edits: 60, longest: 10_000 } }
const GOAL = { share: 0.25, growth: 1.1 }

/** Moves and renames, there and back, so that the map stays as large as it was. @returns how many were made. */
function editAll({ edits, atOnce, longest, people }) {
  const command = (index) => {
    const id = people[index % people.length]
    if (index % 2 === 0) return { type: 'participant/edit', id, changes: { name: `Ada Berti ${index % 100}` } }
    return { type: 'layout/move', positions: { [id]: { x: (index * 37) % 9_000, y: (index * 53) % 5_000 } } }
  }
  return (async () => {
    const limit = performance.now() + longest
    let index = 0
    const work = async () => {
      while (index < edits && performance.now() < limit) {
        const instruction = command(index)
        index += 1
        const answer = await globalThis.trama.request('session/execute', { instruction, gesture: null })
        if (!answer.ok) throw new Error(answer.error.code)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    return index
  })()
}

async function tramaMemory(runtime) {
  const subject = await startTrama(runtime, SIZE)
  try {
    const { app, page, scene } = subject
    await subject.open()
    const { participants } = JSON.parse(scene.json).order
    const people = participants.slice(0, 997)
    const edit = (of) => page.evaluate(editAll, { ...of, atOnce: AT_ONCE, people })
    const both = async () => ({ main: await mainMemory(app), window: await pageMemory(page) })
    const before = await both()
    const start = performance.now()
    const made = await edit(EDITS.alone)
    const took = performance.now() - start
    await subject.rest()
    const after = await both()
    // The wall lays out all names anew after each edit; so large a map is not meant for it.
    const wall = await openWall(app)
    before.wall = await pageMemory(wall)
    const madeBesideWall = await edit(EDITS.besideWall)
    after.wall = await pageMemory(wall)
    return { before, after, made: { main: made, window: made, wall: madeBesideWall }, took }
  } finally {
    await subject.close()
  }
}

async function flowMemory(runtime) {
  const built = mkdtempSync(path.join(tmpdir(), 'trama-yardsticks-'))
  await buildYardsticks(built)
  const subject = await startYardstick(runtime, built, 'react-flow', SIZE, USUAL_BOX)
  try {
    await subject.open()
    return await pageMemory(subject.page)
  } finally {
    await subject.close()
    rmSync(built, { recursive: true, force: true })
  }
}

function tell({ heap, workers = 0, own }) {
  const of = workers > 0 ? ` (${workers.toFixed(1)} in workers)` : ''
  return `heap ${heap.toFixed(1)} MB${of}${own === null ? '' : `, process ${own.toFixed(0)} MB`}`
}

/**
 * @param {Parameters<typeof startTrama>[0]} runtime
 * @param {{ against: string[], measuresTrama: boolean }} options
 * @returns {Promise<import('../test/figure-table.mjs').Figure[]>}
 */
export async function memory(runtime, { against, measuresTrama }) {
  const flow = against.includes('react-flow') ? await flowMemory(runtime) : null
  const size = `at ${SIZE.nodes} nodes and ${SIZE.ties} ties`
  if (!measuresTrama) {
    return (
      flow && [{ id: 'Y1', what: `memory after load ${size}`, goal: '–', reached: '–', flow: tell(flow), holds: null }]
    )
  }
  const { before, after, made, took } = await tramaMemory(runtime)
  const figures = [
    {
      id: 'Y1',
      what: `memory of the window after load ${size}, by its heap and its workers'`,
      goal: `≤ ${GOAL.share}× React Flow`,
      reached: tell(before.window),
      flow: flow ? `${(before.window.heap / flow.heap).toFixed(2)}× (${tell(flow)})` : '',
      holds: flow && before.window.heap <= GOAL.share * flow.heap,
    },
  ]
  for (const [index, process] of ['window', 'main', 'wall'].entries()) {
    const growth = after[process].heap / before[process].heap
    figures.push({
      id: `Y${index + 2}`,
      what: `memory of ${process === 'main' ? 'main' : `the ${process}`} after ${made[process]} edits ${size}, against before${process === 'window' ? `; the edits took ${(took / 1_000).toFixed(0)} s` : ''}`,
      goal: process === 'window' ? `heap ≤ ${GOAL.growth}×` : '–',
      reached: `${growth.toFixed(2)}×: ${tell(after[process])}; before ${tell(before[process])}`,
      holds: process === 'window' ? growth <= GOAL.growth : null,
    })
  }
  return figures
}
