// What a hand does on a canvas: the same on Trama and on the yardsticks. Each gesture ends where it began.
import { TICK } from './hand.mjs'

/** How long each gesture is, in milliseconds. */
const LENGTH = 1_500
const STEPS = Math.round(LENGTH / TICK)
/** How far the ground and a node are moved, in pixels. */
const PAN = { x: 260, y: 120 }
const DRAG = { x: 120, y: 80 }
/** How often a zoom doubles the map's size, on its way there. */
const DOUBLINGS = 2
/** The wheel's travel for that, as d3-zoom has it. */
const DOUBLE = 500
/** How long a canvas may take to be sharp, and a slow one to take hold of a node, in milliseconds. */
const PATIENCE = { sharp: 5_000, hold: 30_000 }

/** From 0 to 1 and back to 0, once a gesture. */
function swing(step) {
  return (1 - Math.cos((2 * Math.PI * step) / (STEPS - 1))) / 2
}

function sway(step) {
  return Math.sin((2 * Math.PI * step) / (STEPS - 1))
}

/** Towards the middle of the canvas, so that nothing comes near an edge, where the canvas would move by itself. */
function inwards({ box }, at) {
  return {
    x: at.x < box.x + box.width / 2 ? 1 : -1,
    y: at.y < box.y + box.height / 2 ? 1 : -1,
  }
}

/** A point of the window that a node or a place of the map is at. */
function onScreen({ box }, view, { x, y }) {
  return { x: box.x + view.x + x * view.zoom, y: box.y + view.y + y * view.zoom }
}

function farFromTies(ties, place, least) {
  return ties.every(([ax, ay, bx, by]) => {
    const [dx, dy] = [bx - ax, by - ay]
    const along = ((place.x - ax) * dx + (place.y - ay) * dy) / (dx * dx + dy * dy || 1)
    const part = Math.min(1, Math.max(0, along))
    return Math.hypot(place.x - ax - part * dx, place.y - ay - part * dy) > least
  })
}

/** Points of the window, the best first, where nothing of the map lies. */
function groundPoints(subject, view) {
  const { box, scene } = subject
  const air = 16 / view.zoom
  const points = []
  for (let y = box.y + 14; y < box.y + box.height * 0.7; y += 12) {
    for (let x = box.x + 12; x < box.x + box.width - 12; x += 12) {
      const place = { x: (x - box.x - view.x) / view.zoom, y: (y - box.y - view.y) / view.zoom }
      const isFree = scene.nodes.every(
        ({ left, top, right, bottom }) =>
          place.x < left - air || place.x > right + air || place.y < top - air || place.y > bottom + air,
      )
      if (isFree && farFromTies(scene.ties, place, Math.max(11, 5 / view.zoom))) points.push({ x, y })
      if (points.length >= 40) return points
    }
  }
  return points
}

function isSameView(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y) < 1 && Math.abs(one.zoom / other.zoom - 1) < 0.001
}

/** Each round begins where the last one did: there is no need to search all of a large map again. */
function* pointsToTry(subject, view) {
  const { last } = subject
  if (last !== undefined && isSameView(last.view, view)) yield last
  yield* groundPoints(subject, view)
}

async function takeGround(subject) {
  const { page, hand } = subject
  const view = await page.evaluate(() => bench.view())
  for (const { x, y } of pointsToTry(subject, view)) {
    await hand.move(x, y)
    await page.evaluate(() => bench.pass(2))
    if (await page.evaluate(([left, top]) => bench.isGround(left, top), [x, y])) {
      subject.last = { x, y, view }
      return { x, y, view }
    }
  }
  throw new Error('there is no free ground on screen')
}

async function pan(subject) {
  const { page, hand } = subject
  const { x, y, view } = await takeGround(subject)
  const to = inwards(subject, { x, y })
  await hand.press()
  await hand.move(x + to.x * 8, y)
  const moved = await page.evaluate(async () => {
    await bench.pass(2)
    return bench.view()
  })
  if (moved.x === view.x) throw new Error('the hand has hold of something else than the ground')
  await page.evaluate(() => bench.begin())
  await hand.play(STEPS, (step) =>
    hand.move(x + to.x * (8 + 2 * PAN.x * swing(step)), y + to.y * PAN.y * swing(step * 2)),
  )
  await hand.move(x, y)
  await hand.release()
}

async function zoom(subject) {
  const { page, hand, box } = subject
  const { zoom: before } = await page.evaluate(() => bench.view())
  // Near by there is more to see when the map gets smaller first.
  const first = before < 0.7 ? -1 : 1
  await hand.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.evaluate(() => bench.pass(2))
  await page.evaluate(() => bench.begin())
  const travel = (DOUBLINGS * DOUBLE) / (STEPS / 2)
  await hand.play(STEPS, (step) => hand.wheel(first * travel * (step < STEPS / 2 ? 1 : -1)))
}

async function drag(subject) {
  const { page, hand } = subject
  const view = await page.evaluate(() => bench.view())
  const at = onScreen(subject, view, subject.scene.hubPlace)
  const to = inwards(subject, at)
  await hand.move(at.x - 3, at.y)
  await hand.move(at.x, at.y)
  await page.evaluate(() => bench.pass(3))
  await hand.press()
  // React Flow takes the first move for the beginning of the drag; two in one frame are one.
  const limit = performance.now() + PATIENCE.hold
  for (let step = 1; step < 6 || !(await page.evaluate(() => bench.isDragging())); step += 1) {
    if (performance.now() > limit) {
      await hand.release()
      throw new Error('the hand does not have hold of the node')
    }
    await hand.move(at.x + to.x * (step < 6 ? step : 5 + (step % 2)), at.y)
    await page.evaluate(() => bench.pass(1))
  }
  await page.evaluate(() => bench.begin())
  await hand.play(STEPS, (step) =>
    hand.move(at.x + to.x * (6 + DRAG.x * 2 * swing(step)), at.y + to.y * DRAG.y * Math.abs(sway(step))),
  )
  await hand.move(at.x, at.y)
  await hand.release()
}

export const GESTURES = { pan, zoom, drag }

/**
 * How long after the last input a picture was sharp.
 * @param {{ isSharp: boolean, sharpAt: number, lastInput: number }} picture Whether it is sharp by now, and when it last
 *   became so: before the last input where nothing has blurred it since.
 * @returns {number} in milliseconds; `Infinity` for one that is not sharp.
 */
export function sharpAfter({ isSharp, sharpAt, lastInput }) {
  return isSharp ? Math.max(0, sharpAt - lastInput) : Number.POSITIVE_INFINITY
}

/**
 * Does a gesture, and times the page's frames.
 * @param {import('./subject.mjs').Subject} subject
 * @param {keyof typeof GESTURES} name
 * @returns {Promise<{ frames: number[], perSecond: number, sharpAfter: number }>} the times between frames, in
 *   milliseconds, and how long after the last input the picture was sharp again.
 */
export async function measureGesture(subject, name) {
  const { page } = subject
  const seq = await page.getByTestId('canvas').getAttribute('data-seq')
  await GESTURES[name](subject)
  const { frames, ...picture } = await page.evaluate(async (patience) => {
    await bench.pass(1)
    const noted = [...bench.frames]
    const limit = performance.now() + patience
    // What is let go of comes back as an edit, and blurs the picture once more.
    let still = 0
    while (still < 3 && performance.now() < limit) {
      await bench.pass(1)
      still = bench.isSharp() ? still + 1 : 0
    }
    return { ...bench.end(), isSharp: still > 0, frames: noted }
  }, PATIENCE.sharp)
  await subject.backTo(seq)
  const times = frames
    .slice(1)
    .map((at, index) => at - frames[index])
    .filter((time, index) => index > 0 || time > TICK * 1.5)
  const whole = times.reduce((sum, time) => sum + time, 0)
  return { frames: times, perSecond: (times.length * 1_000) / whole, sharpAfter: sharpAfter(picture) }
}

/** Puts the hub into the middle of the canvas, one pixel for one canvas unit, by wheel and hand. */
export async function goNear(subject) {
  const { page, hand, box } = subject
  const view = await page.evaluate(() => bench.view())
  const at = onScreen(subject, view, subject.scene.hubPlace)
  await hand.move(at.x, at.y)
  await hand.wheel(-DOUBLE * Math.log2(1 / view.zoom))
  await page.waitForFunction(() => Math.abs(bench.view().zoom - 1) < 0.02)
  await subject.rest()
  const ground = await takeGround(subject)
  const middle = { x: box.x + box.width / 2, y: box.y + box.height * 0.45 }
  await hand.press()
  await hand.move(ground.x + 1, ground.y)
  await hand.move(ground.x + middle.x - at.x, ground.y + middle.y - at.y)
  await hand.release()
  await subject.rest()
}
