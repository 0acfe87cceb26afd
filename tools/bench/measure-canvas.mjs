// Measures one canvas, Trama's or a yardstick's, with one map: everything that a hand and the keys do on it.
import { GESTURES, goNear, measureGesture } from './gestures.mjs'

/** A yardstick that takes longer than this for the rounds of a gesture gets no more of them, in milliseconds. */
const LONGEST = 3_000

/**
 * @typedef {object} CanvasFigures In milliseconds, one of each round.
 * @property {number[]} open
 * @property {{ view: 'fit' | 'near', name: string, rounds: Awaited<ReturnType<typeof measureGesture>>[] }[]} gestures
 * @property {number[]} add
 * @property {number[]} undo
 * @property {number[]} redo
 */

/** Several rounds of something; of a slow yardstick, fewer. */
async function repeat(subject, rounds, once) {
  const found = []
  const start = performance.now()
  for (let round = 0; round < rounds; round += 1) {
    found.push(await once(round))
    if (subject.name !== 'trama' && performance.now() - start > LONGEST) break
  }
  return found
}

/** From a key to the painted frame in which an attribute of the canvas has changed. */
async function keyToPaint({ page }, attribute, key) {
  await page.evaluate((name) => bench.arm(name), attribute)
  await page.keyboard.press(key)
  const took = await page.evaluate(() => bench.armed)
  await page.evaluate(() => bench.pass(3))
  return took
}

/**
 * @param {import('./subject.mjs').Subject} subject
 * @param {{ rounds: number, parts: string[] }} options
 * @returns {Promise<CanvasFigures>}
 */
export async function measureCanvas(subject, { rounds, parts }) {
  const figures = { open: [], gestures: [], add: [], undo: [], redo: [] }
  const isOpenMeasured = parts.includes('open')
  const opened = await repeat(subject, isOpenMeasured ? rounds : 1, async (round) => {
    if (round > 0) await subject.leave()
    return subject.open()
  })
  if (isOpenMeasured) figures.open = opened
  await subject.fit()
  const gestures = Object.keys(GESTURES).filter((name) => parts.includes(name))
  for (const view of gestures.length > 0 ? ['fit', 'near'] : []) {
    if (view === 'near') await goNear(subject)
    for (const name of gestures) {
      const of = await repeat(subject, rounds, () => measureGesture(subject, name))
      figures.gestures.push({ view, name, rounds: of })
    }
  }
  await subject.fit()
  if (parts.includes('add') || parts.includes('undo')) {
    await subject.readyToAdd()
    figures.add = await repeat(subject, rounds + 1, async (round) => {
      await subject.sayWhom(round)
      return keyToPaint(subject, 'data-node-count', 'Enter')
    })
    // The first is the only one for which anything is loaded or made.
    if (figures.add.length > 1) figures.add.shift()
  }
  if (parts.includes('undo') && subject.readyToUndo) {
    await subject.readyToUndo()
    figures.undo = await repeat(subject, rounds, () => keyToPaint(subject, 'data-seq', 'ControlOrMeta+z'))
    figures.redo = await repeat(subject, rounds, () => keyToPaint(subject, 'data-seq', 'ControlOrMeta+Shift+z'))
  }
  return figures
}
