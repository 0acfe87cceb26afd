// Draws the things of a map one by one, in plain canvas calls: marks, names, straight ties with their heads and words.
import { EMPLOYEE, GUEST, TAG, TAG_EYE, TAG_HALF } from '../../../src-model/layout/shapes'
import { DASHES, tieWidth } from '../../../src-model/layout/ties/tie-look'
import type { Connection, Participant, Position, Resource, Side } from '../../../src-model/map/map'
import { initials } from '../../../src-model/names'

export type Pen = CanvasRenderingContext2D
/** The value of a colour's token, such as `tie-here`. */
export type Colours = (token: string) => string

const FAMILY = '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif'
/** To be set once for all that is written in it: to set a pen's font costs more than a word. */
export const FONTS = {
  label: `560 13px ${FAMILY}`,
  initials: `700 20px ${FAMILY}`,
  name: `600 18px ${FAMILY}`,
  resource: `560 16px ${FAMILY}`,
}
const SHAPES = { guest: new Path2D(GUEST), tag: new Path2D(TAG), half: new Path2D(TAG_HALF) }
/** From the middle of a mark to where its ties end, and the size of an arrow's head. */
const REACH = 36
const NO_DASHES: readonly number[] = []
const HEAD = { length: 13, half: 6 }

export function drawTie(pen: Pen, colours: Colours, tie: Connection, from: Position, to: Position) {
  const { kind, origin, directed } = tie
  const colour = colours(origin === 'workshop' ? 'tie-here' : 'tie')
  pen.strokeStyle = colour
  pen.lineWidth = tieWidth(tie)
  // The line says what kind of tie it is: without its dashes it would be another map.
  pen.setLineDash([...(DASHES[kind] ?? NO_DASHES)])
  pen.beginPath()
  pen.moveTo(from.x, from.y)
  pen.lineTo(to.x, to.y)
  pen.stroke()
  if (!directed) return
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const [x, y] = [to.x - dx * REACH, to.y - dy * REACH]
  const [backX, backY] = [x - dx * HEAD.length, y - dy * HEAD.length]
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x, y)
  pen.lineTo(backX - dy * HEAD.half, backY + dx * HEAD.half)
  pen.lineTo(backX + dy * HEAD.half, backY - dx * HEAD.half)
  pen.fill()
}

export function drawLabel(pen: Pen, colours: Colours, text: string, from: Position, to: Position) {
  pen.fillStyle = colours('ink')
  pen.fillText(text, (from.x + to.x) / 2, (from.y + to.y) / 2)
}

function drawShape(pen: Pen, side: Side, { x, y }: Position) {
  if (side === 'guest') {
    pen.translate(x - 28, y - 28)
    pen.fill(SHAPES.guest)
    pen.translate(28 - x, 28 - y)
    return
  }
  pen.beginPath()
  if (side === 'employee') pen.roundRect(x - 25, y - 25, EMPLOYEE.width, EMPLOYEE.height, EMPLOYEE.rx)
  else pen.arc(x, y, 26.5, 0, Math.PI * 2)
  pen.fill()
}

export function drawPerson(pen: Pen, colours: Colours, { name, side, position }: Participant) {
  pen.fillStyle = colours(side)
  drawShape(pen, side, position)
  pen.fillStyle = colours('on-side')
  pen.fillText(initials(name), position.x, position.y)
}

export function drawName(pen: Pen, colours: Colours, { name, position }: Participant) {
  pen.fillStyle = colours('ink')
  pen.fillText(name, position.x, position.y + 50)
}

export function drawResource(pen: Pen, colours: Colours, { name, status, position }: Resource) {
  const { x, y } = position
  pen.translate(x - 88, y - 29)
  pen.fillStyle = colours(status === 'mobilised' ? 'resource' : 'resource-ground')
  pen.fill(SHAPES.tag)
  if (status === 'underused') {
    pen.fillStyle = colours('resource-half')
    pen.fill(SHAPES.half)
  }
  pen.strokeStyle = colours(status === 'hidden' ? 'line-strong' : 'resource')
  pen.lineWidth = 2
  pen.stroke(SHAPES.tag)
  pen.fillStyle = colours('ground')
  pen.beginPath()
  pen.arc(TAG_EYE.cx, TAG_EYE.cy, TAG_EYE.r, 0, Math.PI * 2)
  pen.fill()
  pen.translate(88 - x, 29 - y)
  pen.fillStyle = colours(status === 'mobilised' ? 'on-resource' : 'ink')
  pen.fillText(name, x + 10, y)
}
