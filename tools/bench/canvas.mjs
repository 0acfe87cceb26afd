// Speed on the canvas: Trama and both yardsticks, map by map, and how they compare.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildYardsticks } from './build-yardsticks.mjs'
import { canvasFigures } from './canvas-figures.mjs'
import { growthOf } from './growth.mjs'
import { measureCanvas } from './measure-canvas.mjs'
import { yardstickParts } from './options.mjs'
import { roundsNote } from './rounds-note.mjs'
import { startTrama, startYardstick, USUAL_BOX } from './subject.mjs'

async function measured(start, options) {
  const subject = await start()
  try {
    return { box: subject.box, figures: await measureCanvas(subject, options) }
  } finally {
    await subject.close()
  }
}

/**
 * @param {Awaited<ReturnType<typeof import('../runtime/runtime.mjs').prepareRuntime>>} runtime
 * @param {ReturnType<typeof import('./options.mjs').readOptions>} options
 */
export async function canvas(runtime, options) {
  const built = mkdtempSync(path.join(tmpdir(), 'trama-yardsticks-'))
  const found = []
  try {
    if (options.against.length > 0) await buildYardsticks(built)
    for (const size of options.sizes) {
      const of = { size, stopped: [] }
      const measure = async (name, parts, start) => {
        console.log(`Measuring ${name} at ${size.nodes}/${size.ties}…`)
        try {
          const { box, figures } = await measured(start, { ...options, parts })
          of[name] = figures
          return box
        } catch (error) {
          of.stopped.push({ name, reason: error.message.split('\n')[0] })
          return undefined
        }
      }
      const own = options.measuresTrama
        ? await measure('trama', options.parts, () => startTrama(runtime, size))
        : undefined
      for (const name of options.against) {
        const parts = yardstickParts(options, size)
        await measure(name, parts, () => startYardstick(runtime, built, name, size, own ?? USUAL_BOX))
      }
      found.push(of)
    }
  } finally {
    rmSync(built, { recursive: true, force: true })
  }
  return { figures: canvasFigures(found), growth: growthOf(found), notes: roundsNote(found) }
}
