// From what was measured on the canvases to figures with goals.
import { median, quantile } from './statistics.mjs'

const P95 = 20
const ADD = { most: 50, growth: 1.5 }
const SHARP = 250
const OPEN = { 1000: 400, 5000: 900 }
const OPEN_SHARE = 0.35
/** How many times the frames of the yardsticks are promised, by nodes. */
const TIMES = { 100: { bare: 0.95 }, 1000: { bare: 1.9, flow: 6 }, 5000: { bare: 8, flow: 20 } }
const VIEWS = { fit: 'at fit', near: 'at 1:1' }
const GESTURES = { pan: 'panning', zoom: 'zooming', drag: 'dragging the hub' }
const LETTERS = { pan: 'P', zoom: 'Z', drag: 'D' }

/** Medians over the rounds of a gesture. */
export function summed(gestures, view, name) {
  const rounds = gestures?.find((each) => each.view === view && each.name === name)?.rounds ?? []
  if (rounds.length === 0) return null
  const of = (figure) => median(rounds.map(figure))
  return {
    perSecond: of(({ perSecond }) => perSecond),
    median: of(({ frames }) => median(frames)),
    p95: of(({ frames }) => quantile(frames, 0.95)),
    worst: of(({ frames }) => Math.max(...frames)),
    sharp: of(({ sharpAfter }) => sharpAfter),
  }
}

/** @returns `false` if one of them does not hold, and `null` if one that might not is not known. */
function allHold(each) {
  return each.includes(false) ? false : each.includes(null) ? null : true
}

/** A ratio to a yardstick that has not been measured, or has stopped, neither holds nor fails. */
function atLeast(ratio, least) {
  return ratio === null ? null : ratio >= least
}

function sizeText({ nodes, ties }) {
  return `${nodes.toLocaleString('en')}/${ties.toLocaleString('en')}`
}

/** A ratio, and what it is one to. */
function ratioText(ratio, other) {
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)}× (${other})`
}

function gestureFigures({ size, trama, ...others }) {
  const found = []
  for (const view of Object.keys(VIEWS)) {
    for (const name of Object.keys(GESTURES)) {
      const own = summed(trama?.gestures, view, name)
      const [bare, flow] = ['bare-canvas', 'react-flow'].map((each) => summed(others[each]?.gestures, view, name))
      const one = own ?? bare ?? flow
      if (one === null) continue
      const wanted = TIMES[size.nodes] ?? {}
      const versus = (other) =>
        other && `${own ? ratioText(own.perSecond / other.perSecond, perSecond(other)) : perSecond(other)}`
      const times = {
        bare: own && bare && own.perSecond / bare.perSecond,
        flow: own && flow && own.perSecond / flow.perSecond,
      }
      const goals = Object.entries(wanted).map(
        ([other, least]) => `≥ ${least}× ${other === 'bare' ? 'bare canvas' : 'React Flow'}`,
      )
      const holds =
        own &&
        allHold([own.p95 <= P95, ...Object.entries(wanted).map(([other, least]) => atLeast(times[other], least))])
      found.push({
        id: `${LETTERS[name]}${size.nodes}${view === 'fit' ? '' : '-near'}`,
        what: `${GESTURES[name]} ${sizeText(size)} ${VIEWS[view]}: frames a second, time of a frame`,
        goal: [`p95 ≤ ${P95} ms`, ...goals].join(', '),
        reached: own
          ? `${perSecond(own)}, p95 ${own.p95.toFixed(0)} ms (median ${own.median.toFixed(0)}, worst ${own.worst.toFixed(0)})`
          : '–',
        short: own ? `${perSecond(own)}, p95 ${own.p95.toFixed(0)} ms` : '–',
        bare: versus(bare) ?? '',
        flow: versus(flow) ?? '',
        holds,
      })
    }
  }
  return found
}

function perSecond({ perSecond: frames }) {
  return `${frames.toFixed(frames < 10 ? 1 : 0)}/s`
}

function stoppedFigures({ size, stopped = [] }) {
  return stopped.map(({ name, reason }) => ({
    id: `${name}-${size.nodes}`,
    what: `stopped at ${sizeText(size)}: ${reason}`,
    goal: '–',
    reached: '–',
    holds: name === 'trama' ? false : null,
  }))
}

function sharpFigure({ size, trama }) {
  const of = Object.keys(GESTURES).flatMap((name) =>
    Object.keys(VIEWS).flatMap((view) => summed(trama?.gestures, view, name)?.sharp ?? []),
  )
  if (of.length === 0) return []
  const worst = Math.max(...of)
  return [
    {
      id: `S${size.nodes}`,
      what: `picture sharp after the last input, ${sizeText(size)}: the slowest of the gestures`,
      goal: `≤ ${SHARP} ms`,
      reached: Number.isFinite(worst) ? `${worst.toFixed(0)} ms` : 'not sharp within 5 s',
      holds: worst <= SHARP,
    },
  ]
}

/** A time that the yardsticks may have taken as well. */
function timeFigure(found, { id, what, part, goal, holds }) {
  const timesOf = (name) => (found[name]?.[part]?.length ? median(found[name][part]) : null)
  const [own, bare, flow] = ['trama', 'bare-canvas', 'react-flow'].map(timesOf)
  if (own === null && bare === null && flow === null) return []
  const versus = (other) => {
    if (other === null) return undefined
    return own === null ? `${other.toFixed(0)} ms` : ratioText(own / other, `${other.toFixed(0)} ms`)
  }
  return [
    {
      id: `${id}${found.size.nodes}`,
      what: `${what}, ${sizeText(found.size)}`,
      goal,
      reached: own === null ? '–' : `${own.toFixed(0)} ms (worst ${Math.max(...found.trama[part]).toFixed(0)})`,
      short: own === null ? '–' : `${own.toFixed(0)} ms`,
      bare: versus(bare) ?? '',
      flow: versus(flow) ?? '',
      holds: own === null ? null : holds(own, flow),
    },
  ]
}

/**
 * @typedef {import('./measure-canvas.mjs').CanvasFigures} CanvasFigures
 * @typedef {{ name: string, reason: string }} Stopped
 * @param {{
 *   size: { nodes: number, ties: number },
 *   trama?: CanvasFigures,
 *   'bare-canvas'?: CanvasFigures,
 *   'react-flow'?: CanvasFigures,
 *   stopped?: Stopped[],
 * }[]} all
 * @returns {import('../test/figure-table.mjs').Figure[]}
 */
export function canvasFigures(all) {
  const smallest = all.find(({ size }) => size.nodes === 100)?.trama?.add
  return all.flatMap((found) => {
    const { nodes } = found.size
    const open = OPEN[nodes]
    const isCompared = nodes === 5000 && smallest?.length > 0
    return [
      ...stoppedFigures(found),
      ...gestureFigures(found),
      ...sharpFigure(found),
      ...timeFigure(found, {
        id: 'O',
        what: 'opening a session, from the click to all of it painted',
        part: 'open',
        goal: open ? `≤ ${open} ms, ≤ ${OPEN_SHARE}× React Flow` : '–',
        holds: (own, flow) => (open ? allHold([own <= open, flow === null ? null : own <= OPEN_SHARE * flow]) : null),
      }),
      ...timeFigure(found, {
        id: 'A',
        what: 'adding somebody and their tie, from the key to the painted frame',
        part: 'add',
        goal: `≤ ${ADD.most} ms${isCompared ? `, ≤ ${ADD.growth}× that at 100` : ''}`,
        holds: (own) => own <= ADD.most && (!isCompared || own <= ADD.growth * median(smallest)),
      }),
      ...['undo', 'redo'].flatMap((part) =>
        timeFigure(found, {
          id: part === 'undo' ? 'U' : 'R',
          what: `${part}, from the key to the painted frame`,
          part,
          goal: '–',
          holds: () => null,
        }),
      ),
    ]
  })
}
