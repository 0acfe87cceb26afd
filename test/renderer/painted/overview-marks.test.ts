import { expect, test } from 'vitest'
import { drawMarks } from '../../../src-renderer/canvas/painted/overview-marks'
import { PAINT_COLOURS, type PaintColours } from '../../../src-renderer/painting/painted-look'
import { type NewSceneNode, Scene } from '../../../src-renderer/painting/scene'

const COLOURS = Object.fromEntries(PAINT_COLOURS.map((name) => [name, name])) as PaintColours

function draw(nodes: NewSceneNode[]) {
  const scene = new Scene()
  scene.apply({ nodes, ties: [], gone: [] })
  const filled: { colour: unknown; x: number; y: number; width: number; height: number }[] = []
  const pen = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    scale: () => undefined,
    strokeRect: () => undefined,
    fillRect(x: number, y: number, width: number, height: number) {
      filled.push({ colour: this.fillStyle, x, y, width, height })
    },
  }
  const steps = drawMarks(scene, COLOURS, pen, 1)
  let count = 0
  let step = steps.next()
  while (!step.done) {
    count += 1
    step = steps.next()
  }
  return { filled, steps: count, drawn: step.value }
}

const base = { name: '', y: 0 }
const person = (id: string, x: number): NewSceneNode => ({
  ...base,
  id,
  x,
  shape: 'participant',
  side: 'guest',
  initials: '',
  detail: '',
  noted: false,
  unnamed: false,
})
const thing = (id: string, x: number): NewSceneNode => ({
  ...base,
  id,
  x,
  shape: 'resource',
  kind: 'skill',
  status: 'hidden',
  wanted: false,
})

test('the overview has people above things, none too small to be seen, and all inside', () => {
  const { filled, drawn } = draw([person('a', 0), thing('b', 20_000)])
  expect(filled.map(({ colour }) => colour)).toEqual(['resource', 'guest'])
  for (const { x, y, width, height } of filled) {
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(2)
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(152)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y + height).toBeLessThanOrEqual(96)
  }
  expect(drawn?.bounds.x).toBeLessThan(0)
})

test('the overview of many is drawn in many steps, and of nobody there is none', () => {
  expect(draw(Array.from({ length: 5_000 }, (_, index) => person(`${index}`, index))).steps).toBeGreaterThan(40)
  expect(draw([]).drawn).toBeNull()
})
