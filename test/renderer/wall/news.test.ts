import { describe, expect, it } from 'vitest'
import type { WallMap } from '../../../src-model/wall/wall-map'
import { withChange } from '../../../src-model/wall/wall-stream'
import { Announcements } from '../../../src-renderer/wall/announcements'
import { newsOf } from '../../../src-renderer/wall/news'
import { NodeGlide } from '../../../src-renderer/wall/node-glide'

const anna = { id: 'a', name: 'Anna', initials: 'A', side: 'customer', position: { x: 0, y: 0 } } as const
const luca = { id: 'l', name: 'Luca', initials: 'L', side: 'employee', position: { x: 100, y: 0 } } as const
const van = { id: 'v', name: 'van', kind: 'tool', status: 'hidden', wanted: false, position: { x: 0, y: 90 } } as const
const tie = {
  id: 't',
  from: 'a',
  to: 'l',
  kind: 'knows',
  directed: false,
  strength: 2,
  origin: 'workshop',
  promise: null,
} as const

const map: WallMap = {
  session: 's',
  question: '',
  language: 'en',
  participants: { a: anna },
  resources: { v: van },
  connections: {},
  zones: {},
}

describe('what happened between two moments of a map', () => {
  it('is who and what came, with their ties', () => {
    const now = withChange(map, { participants: { set: [luca] }, connections: { set: [tie] } })
    expect(newsOf(map, now)).toEqual({ came: ['l', 't'], moved: new Map(), woke: [] })
  })

  it('is what was moved, from where it was', () => {
    const now = withChange(map, { participants: { set: [{ ...anna, position: { x: 5, y: 0 } }] } })
    expect(newsOf(map, now)).toEqual({ came: [], moved: new Map([['a', { x: 0, y: 0 }]]), woke: [] })
  })

  it('is a resource whose status changed, or that nobody has to want any more', () => {
    const awake = withChange(map, { resources: { set: [{ ...van, status: 'mobilised' }] } })
    expect(newsOf(map, awake).woke).toEqual(['v'])
    const wanted = withChange(map, { resources: { set: [{ ...van, wanted: true }] } })
    expect(newsOf(map, wanted).woke).toEqual([])
    expect(newsOf(wanted, map).woke).toEqual(['v'])
  })

  it('is nothing when people are only named otherwise', () => {
    const now = withChange(map, { participants: { set: [{ ...anna, name: 'A.' }] } })
    expect(newsOf(map, now)).toEqual({ came: [], moved: new Map(), woke: [] })
  })
})

describe('announcements', () => {
  const news = { came: ['l'], moved: new Map(), woke: ['v'] }

  it('ring for two seconds, and what is new is fresh for ten', () => {
    const announcements = new Announcements()
    announcements.note(news, 1_000)
    expect([...announcements.ringing(2_999)]).toEqual(['l'])
    expect([...announcements.woken(2_999)]).toEqual(['v'])
    expect(announcements.nextEnd(2_000)).toBe(1_000)
    expect(announcements.ringing(3_000).size).toBe(0)
    expect(announcements.woken(3_000).size).toBe(0)
    expect(announcements.nextEnd(3_000)).toBe(8_000)
    expect(announcements.fresh(10_999).has('l')).toBe(true)
    expect(announcements.fresh(11_000).size).toBe(0)
    expect(announcements.nextEnd(11_000)).toBe(null)
  })

  it('begin again for what comes back, and end with the session', () => {
    const announcements = new Announcements()
    announcements.note(news, 0)
    announcements.note(news, 1_500)
    expect(announcements.ringing(3_000).has('l')).toBe(true)
    announcements.forget()
    expect(announcements.ringing(3_000).size).toBe(0)
  })
})

describe('moved nodes', () => {
  const moved = withChange(map, { participants: { set: [{ ...anna, position: { x: 100, y: 0 } }] } })

  it('begin where they were and end where the map has them', () => {
    const glide = new NodeGlide()
    glide.start(newsOf(map, moved).moved, map, 0, 320)
    expect(glide.offsets(0, moved).get('a')).toEqual({ x: -100, y: 0 })
    const half = glide.offsets(160, moved).get('a')?.x ?? 0
    expect(half).toBeGreaterThan(-50)
    expect(half).toBeLessThan(0)
    expect(glide.offsets(320, moved).size).toBe(0)
    expect(glide.isMoving).toBe(false)
  })

  it('go on from where they are seen when they are moved again', () => {
    const glide = new NodeGlide()
    glide.start(newsOf(map, moved).moved, map, 0, 320)
    const seen = 100 + (glide.offsets(100, moved).get('a')?.x ?? 0)
    glide.start(newsOf(moved, map).moved, moved, 100, 320)
    expect(glide.offsets(100, map).get('a')?.x).toBeCloseTo(seen)
  })

  it('are there at once with reduced motion, and where there are very many', () => {
    const glide = new NodeGlide()
    glide.start(newsOf(map, moved).moved, map, 0, 0)
    expect(glide.isMoving).toBe(false)
    glide.start(new Map(Array.from({ length: 501 }, (_, index) => [`n${index}`, { x: 0, y: 0 }])), map, 0, 320)
    expect(glide.isMoving).toBe(false)
  })
})
