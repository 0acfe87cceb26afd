import { TAG_EYE } from '../../src-model/layout/shapes'
import type { Hand } from './hand'
import { WEIGHTS } from './lettering'
import { paintIcon } from './paint-icon'
import type { SceneResource } from './scene'
import { shapes } from './shapes'
import type { NodeStand } from './stand'
import { directionOf } from './texts'

/** A tag's whole size, in canvas units; a node's place is its middle. */
const TAG_SIZE = { width: 176, height: 58 }
/** Where icon and name have their place in it. */
const TEXT = { left: 25, top: 3, width: 143, height: 52 }
const ICON = 18
const FAR_ICON = 40
const GAP = 7
const FAR_OUTLINE = 3.5
const NAME = { line: 1.12, less: 2, largest: 23 }
/** Above this size of names there is no icon beside them. */
const LARGE_NAMES = 20
const EYE_OUTLINE = 1.5

interface TagLook {
  /** `null` for none. */
  ground: string | null
  line: string
  width: number
  dash: number[]
  ink: string
  icon: string
}

function lookOf({ status, wanted }: SceneResource, { colours }: Hand): TagLook {
  const plain = { line: colours.resource, width: 2, dash: [], ink: colours.ink, icon: colours.resource }
  if (wanted) {
    const { wanted: line } = colours
    return { ground: null, line, width: 3, dash: [1, 5], ink: line, icon: line }
  }
  if (status === 'hidden') {
    const soft = colours['ink-soft']
    return { ground: colours.ground, line: colours['line-strong'], width: 2, dash: [5, 4], ink: soft, icon: soft }
  }
  if (status === 'underused') return { ground: colours['resource-ground'], ...plain }
  const on = colours['on-resource']
  return { ...plain, ground: colours.resource, ink: on, icon: on }
}

/** A resource: a tag that fills as it is put to work, the picture of its kind, its name. */
export function paintResource(hand: Hand, node: SceneResource, stand: NodeStand): void {
  const { pen, colours, isFar, look } = hand
  const tag = lookOf(node, hand)
  pen.globalAlpha = stand.opacity
  hand.at(node.x - TAG_SIZE.width / 2, node.y - TAG_SIZE.height / 2)
  paintTag(hand, node, tag)
  const colour = stand.isPale ? colours['ink-soft'] : tag.icon
  const icon = shapes().kinds[node.kind]
  if (isFar) {
    const x = hand.snapped(TEXT.left + (TEXT.width - FAR_ICON) / 2)
    paintIcon(hand, icon, { x, y: TEXT.top + (TEXT.height - FAR_ICON) / 2, size: FAR_ICON, colour })
  } else if (look.nameSize <= LARGE_NAMES) {
    paintIcon(hand, icon, { x: TEXT.left, y: TEXT.top + (TEXT.height - ICON) / 2, size: ICON, colour })
  }
  pen.globalAlpha = 1
  if (!isFar) paintTagName(hand, node.name, stand.isPale ? colours['ink-soft'] : tag.ink, stand)
}

function paintTag({ pen, colours, isFar }: Hand, { status, wanted }: SceneResource, look: TagLook): void {
  const { tag, tagHalf } = shapes()
  if (look.ground !== null) {
    pen.fillStyle = look.ground
    pen.fill(tag)
  }
  if (status === 'underused' && !wanted) {
    pen.fillStyle = colours['resource-half']
    pen.fill(tagHalf)
  }
  pen.lineWidth = isFar ? FAR_OUTLINE : look.width
  pen.strokeStyle = look.line
  pen.lineCap = wanted ? 'round' : 'butt'
  pen.setLineDash(look.dash)
  pen.stroke(tag)
  pen.setLineDash([])
  pen.lineCap = 'butt'
  if (isFar) return
  pen.beginPath()
  pen.arc(TAG_EYE.cx, TAG_EYE.cy, TAG_EYE.r, 0, Math.PI * 2)
  pen.fillStyle = colours.ground
  pen.fill()
  pen.lineWidth = EYE_OUTLINE
  pen.strokeStyle = wanted ? colours.wanted : colours.resource
  pen.stroke()
}

function paintTagName({ pen, look, work }: Hand, name: string, colour: string, { isPale }: NodeStand): void {
  const { letters: texts, style } = work
  const size = Math.min(look.nameSize - NAME.less, NAME.largest)
  const letters = { weight: isPale ? style.weight : WEIGHTS.resource, size }
  const beside = look.nameSize > LARGE_NAMES ? 0 : ICON + GAP
  const widest = TEXT.width - beside
  const lines = texts.lines(name, letters, widest)
  const lineHeight = Math.floor(size * NAME.line * 64) / 64
  pen.font = texts.fontOf(letters)
  pen.fillStyle = colour
  pen.direction = directionOf(name)
  pen.textAlign = 'start'
  const width = lines.length > 1 ? widest : Math.min(texts.width(name, letters.weight) * size, widest)
  const left = TEXT.left + beside
  const x = pen.direction === 'rtl' ? left + width : left
  let top = TEXT.top + (TEXT.height - lineHeight * lines.length) / 2
  for (const line of lines) {
    pen.fillText(line, x, Math.round(top) + texts.baseline(letters, lineHeight))
    top += lineHeight
  }
}
