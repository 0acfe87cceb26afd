// Speed on the canvas: Trama and both yardsticks, map by map, and how they compare.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildYardsticks } from './build-yardsticks.mjs'
import { canvasFigures } from './canvas-figures.mjs'
import { growthOf } from './growth.mjs'
import { measureCanvas } from './measure-canvas.mjs'
import { startTrama, startYardstick, USUAL_BOX } from './subject.mjs'

async function measured(subject, options) {
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
      const of = { size }
      let box = USUAL_BOX
      if (options.measuresTrama) {
        say(`Trama at ${size.nodes}/${size.ties}`)
        const { box: own, figures } = await measured(await startTrama(runtime, size), options)
        box = own
        of.trama = figures
      }
      for (const name of options.against) {
        say(`${name} at ${size.nodes}/${size.ties}`)
        of[name] = (await measured(await startYardstick(runtime, built, name, size, box), options)).figures
      }
      found.push(of)
    }
  } finally {
    rmSync(built, { recursive: true, force: true })
  }
  return { figures: canvasFigures(found), growth: growthOf(found) }
}

function say(what) {
  console.log(`Measuring ${what}…`)
}
