import { describe, expect, it } from 'vitest'
import { KEYS, LAPTOP, PROJECTOR, placingWorld, TV } from '../support/placing-world'

const ON_PROJECTOR = { is: 'display', key: KEYS.projector } as const
const ON_TV = { is: 'display', key: KEYS.tv } as const

describe('opening the wall', () => {
  it('asks where, once, and remembers it', () => {
    const { world, placing } = placingWorld(LAPTOP, PROJECTOR)
    expect(placing.open(null)).toMatchObject({ is: 'ask', displays: [{ key: KEYS.projector }] })
    expect(world.asked).toEqual([])
    expect(placing.open(ON_PROJECTOR)).toEqual({ is: 'open' })
    expect(world.uses).toEqual({ [KEYS.projector]: 'wall' })
    placing.close()
    expect(placing.open(null)).toEqual({ is: 'open' })
    expect(world.asked).toEqual(['fill 1920 at 1440', 'fill 1920 at 1440'])
  })

  it('asks again when the display that was chosen is gone by then', () => {
    const { world, placing } = placingWorld(LAPTOP, TV)
    expect(placing.open(ON_PROJECTOR)).toMatchObject({ is: 'ask', displays: [{ key: KEYS.tv }] })
    expect(world.uses).toEqual({})
  })

  it('in a window says of all displays that they are not for it', () => {
    const { world, placing } = placingWorld(LAPTOP, PROJECTOR, TV)
    placing.open({ is: 'window' })
    expect(world.uses).toEqual({ [KEYS.projector]: 'none', [KEYS.tv]: 'none' })
    placing.close()
    expect(placing.open(null)).toEqual({ is: 'open' })
    expect(world.asked).toEqual(['stand', 'stand'])
  })

  it('on one display after the other: it is on the last one the next time', () => {
    const { world, placing } = placingWorld(LAPTOP, PROJECTOR, TV)
    placing.open(ON_PROJECTOR)
    placing.open(ON_TV)
    placing.close()
    placing.open(null)
    expect(world.asked.at(-1)).toBe('fill 1920 at 3360')
    expect(world.windows).toHaveLength(2)
  })

  it('leaves an open one where it is when nothing is said', () => {
    const { world, placing } = placingWorld(LAPTOP, PROJECTOR)
    placing.open(ON_PROJECTOR)
    expect(placing.open(null)).toEqual({ is: 'open' })
    expect(world.asked).toHaveLength(1)
  })

  it('brings one that waits for its display into a window', () => {
    const { world, placing } = placingWorld(LAPTOP, PROJECTOR)
    placing.open(ON_PROJECTOR)
    world.change(LAPTOP)
    placing.open(null)
    expect(world.asked).toEqual(['fill 1920 at 1440', 'hide', 'stand'])
    world.change(LAPTOP, PROJECTOR)
    expect(world.asked.at(-1)).toBe('fill 1920 at 1440')
  })
})

describe('the wall by itself', () => {
  it('opens with a session when a display is remembered for it, and not without one', () => {
    const { world, placing } = placingWorld(LAPTOP, PROJECTOR)
    world.uses = { [KEYS.projector]: 'wall' }
    placing.displaysChanged()
    expect(world.asked).toEqual([])
    placing.sessionChanged(true)
    expect(world.asked).toEqual(['fill 1920 at 1440'])
  })

  it('opens when such a display is plugged in, unless it was closed in this session', () => {
    const { world, placing } = placingWorld(LAPTOP)
    world.uses = { [KEYS.projector]: 'wall' }
    placing.sessionChanged(true)
    world.change(LAPTOP, PROJECTOR)
    expect(world.asked).toHaveLength(1)
    placing.close()
    world.change(LAPTOP)
    world.change(LAPTOP, PROJECTOR)
    expect(world.asked).toHaveLength(1)
    placing.sessionChanged(false)
    placing.sessionChanged(true)
    expect(world.asked).toHaveLength(2)
  })

  it('counts its own close button as closing it', () => {
    const { world, placing } = placingWorld(LAPTOP, PROJECTOR)
    placing.sessionChanged(true)
    placing.open(ON_PROJECTOR)
    world.windows[0]?.closed()
    placing.displaysChanged()
    expect(placing.status()).toMatchObject({ is: 'closed', place: null })
  })

  it('never opens on the display that the facilitator’s window is on', () => {
    const { world, placing } = placingWorld(LAPTOP, PROJECTOR)
    world.uses = { [KEYS.projector]: 'wall' }
    world.facilitatorOn = PROJECTOR.id
    placing.sessionChanged(true)
    expect(world.asked).toEqual([])
  })

  it('hides rather than lie over the facilitator’s window, when that is on the only display left', () => {
    const { world, placing } = placingWorld(LAPTOP, PROJECTOR)
    placing.open(ON_PROJECTOR)
    world.facilitatorOn = PROJECTOR.id
    world.change(PROJECTOR)
    expect(world.asked.at(-1)).toBe('hide')
    expect(placing.status().is).toBe('waiting')
  })

  it('follows the resolution of its display', () => {
    const { world, placing } = placingWorld(LAPTOP, PROJECTOR)
    placing.open(ON_PROJECTOR)
    world.change(LAPTOP, { ...PROJECTOR, bounds: { x: 1440, y: 0, width: 1280, height: 720 } })
    expect(world.asked.at(-1)).toBe('fill 1280 at 1440')
  })

  it('stays in its window when displays change that are not for it', () => {
    const { world, placing } = placingWorld(LAPTOP, PROJECTOR)
    placing.open({ is: 'window' })
    world.change(LAPTOP)
    world.change(LAPTOP, PROJECTOR, TV)
    expect(world.asked).toEqual(['stand'])
  })
})

describe('how the wall stands', () => {
  it('is told when it changes, and only then', () => {
    const { world, placing } = placingWorld(LAPTOP)
    placing.sessionChanged(true)
    world.change(LAPTOP, PROJECTOR)
    placing.displaysChanged()
    placing.open(ON_PROJECTOR)
    placing.facilitatorMoved()
    world.change(LAPTOP)
    placing.close()
    expect(world.told.map(({ is, found }) => [is, found?.key ?? null])).toEqual([
      ['closed', null],
      ['closed', KEYS.projector],
      ['open', null],
      ['waiting', null],
      ['closed', null],
    ])
  })

  it('tells of a display that was never asked about while a session is open, until it is answered', () => {
    const { world, placing } = placingWorld(LAPTOP, PROJECTOR, TV)
    expect(placing.status().found).toBeNull()
    placing.sessionChanged(true)
    expect(placing.status().found?.key).toBe(KEYS.projector)
    placing.useDisplay(KEYS.projector, 'none')
    expect(placing.status().found?.key).toBe(KEYS.tv)
    placing.useDisplay(KEYS.tv, 'wall')
    expect(placing.status()).toMatchObject({ found: null, is: 'open', place: ON_TV })
    expect(world.uses).toEqual({ [KEYS.projector]: 'none', [KEYS.tv]: 'wall' })
  })

  it('remembers an answer for a display that is gone by then, without opening', () => {
    const { world, placing } = placingWorld(LAPTOP)
    placing.useDisplay(KEYS.projector, 'wall')
    expect(world.uses).toEqual({ [KEYS.projector]: 'wall' })
    expect(placing.status().is).toBe('closed')
  })

  it('has the size of the window, and of a usual projector without one', () => {
    const { placing } = placingWorld(LAPTOP)
    expect(placing.status().size).toEqual({ width: 1920, height: 1080 })
    placing.open(null)
    expect(placing.status().size).toEqual({ width: 640, height: 360 })
  })

  it('keeps the displays awake while it is seen', () => {
    const { world, placing } = placingWorld(LAPTOP, PROJECTOR)
    const seen: boolean[] = []
    const look = () => void seen.push(world.isAwake)
    placing.open(ON_PROJECTOR)
    look()
    world.change(LAPTOP)
    look()
    world.change(LAPTOP, PROJECTOR)
    look()
    placing.open({ is: 'window' })
    look()
    placing.close()
    look()
    expect(seen).toEqual([true, false, true, true, false])
  })
})
