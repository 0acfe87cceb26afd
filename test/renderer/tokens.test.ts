import { describe, expect, it } from 'vitest'
import { ZONE_COLOURS } from '../../src-model/zones/zone-colours'
import { COLOUR_BLINDNESS, colourOf, contrast, mix, seenWith, unlikeness } from '../support/colour'
import { ALL_LOOKS, type Look, tokensOf } from '../support/tokens'

type Pair = readonly [front: string, ground: string]

function pairs(fronts: readonly string[], grounds: readonly string[]): Pair[] {
  return fronts.flatMap((front) => grounds.map((ground) => [front, ground] as const))
}

const SIDES = ['employee', 'customer', 'guest'] as const

/** Names of people, resources and zones, and initials, wherever they stand. */
const NAMES: readonly Pair[] = [
  ...pairs(['ink'], ['ground', 'surface', 'resource-ground', 'resource-half', ...SIDES.map((side) => `${side}-soft`)]),
  ...pairs(['ink'], ['surface-sunken', 'accent-soft']),
  // What is hidden is pale, and what is wanted has a colour of its own: they are names all the same.
  ...pairs(['ink-soft'], ['ground', 'surface']),
  ...pairs(['wanted'], ['ground']),
  ...pairs(['on-side'], SIDES),
  ...pairs(['on-resource'], ['resource']),
]

/** All other texts. */
const TEXTS: readonly Pair[] = [
  ...pairs(['ink', 'ink-soft'], ['surface-sunken', 'accent-soft', 'warning-soft', 'danger-soft']),
  ...pairs(['accent'], ['ground', 'surface', 'surface-sunken', 'accent-soft']),
  ...pairs(['on-accent'], ['accent', 'accent-strong']),
  ...pairs(['danger'], ['ground', 'surface', 'surface-sunken', 'danger-soft']),
  ...pairs(['warning'], ['surface', 'warning-soft']),
  ...pairs(['wanted'], ['surface']),
]

/** Shapes, lines and marks that say something. */
const SHAPES: readonly Pair[] = [
  ...pairs([...SIDES, 'resource', 'wanted'], ['ground', 'surface']),
  ...pairs(['tie', 'tie-here', 'tie-selected'], ['ground', 'surface']),
  ...pairs(['tie-here', 'tie'], ['seal']),
  ...pairs(['line-strong', 'focus', 'accent', 'danger', 'warning'], ['ground', 'surface']),
  ...pairs(['focus'], ['surface-sunken', 'accent-soft']),
]

/** The pairs of a look that are nearer to each other than they may be. */
function tooNear(look: Look, of: readonly Pair[], least: number): string[] {
  const tokens = tokensOf(look)
  const colour = (name: string) => colourOf(tokens.get(name) ?? `nothing called ${name}`)
  return of
    .map(([front, ground]) => ({ front, ground, ratio: contrast(colour(front), colour(ground)) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ front, ground, ratio }) => `${front} on ${ground}: ${ratio.toFixed(2)}`)
}

describe.each(ALL_LOOKS)('in the look %s', (look) => {
  it('names stand out by 7 to 1', () => {
    expect(tooNear(look, NAMES, 7)).toEqual([])
  })

  it('names stand out by 7 to 1 on zones, and names of zones on their own ground', () => {
    const tokens = tokensOf(look)
    const [ink, ground] = [colourOf(tokens.get('ink') ?? ''), colourOf(tokens.get('ground') ?? '')]
    for (const { name, colour } of ZONE_COLOURS) {
      const zone = colourOf(colour)
      expect(contrast(ink, mix(zone, ground, 0.11)), name).toBeGreaterThanOrEqual(7)
      // A zone's name leans to its colour; it stands beside the zone, and on a tint while it is selected.
      expect(contrast(mix(zone, ink, 0.28), ground), name).toBeGreaterThanOrEqual(7)
      expect(contrast(mix(zone, ink, 0.28), mix(zone, ground, 0.22)), name).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('all other texts stand out by 4.5 to 1, in high contrast by 7 to 1', () => {
    expect(tooNear(look, TEXTS, look === 'contrast' ? 7 : 4.5)).toEqual([])
  })

  it('shapes, ties and the mark of the focus stand out by 3 to 1', () => {
    expect(tooNear(look, SHAPES, 3)).toEqual([])
  })

  it('the sides are told apart by everyone', () => {
    const tokens = tokensOf(look)
    const sides = SIDES.map((side) => colourOf(tokens.get(side) ?? ''))
    const couples = [0, 1, 2].map((index) => [sides[index], sides[(index + 1) % 3]] as const)
    for (const blindness of ['protanopia', 'deuteranopia', 'tritanopia'] as const) {
      for (const [one, two] of couples) {
        if (one === undefined || two === undefined) throw new Error('a side has no colour')
        expect(unlikeness(one, two), 'with all cones').toBeGreaterThan(0.1)
        expect(unlikeness(seenWith(blindness, one), seenWith(blindness, two)), blindness).toBeGreaterThan(0.05)
      }
    }
  })

  it('ties drawn here look unlike those from before', () => {
    const tokens = tokensOf(look)
    const [before, here] = [colourOf(tokens.get('tie') ?? ''), colourOf(tokens.get('tie-here') ?? '')]
    for (const blindness of ['protanopia', 'deuteranopia', 'tritanopia'] as const) {
      expect(unlikeness(seenWith(blindness, before), seenWith(blindness, here))).toBeGreaterThan(0.05)
    }
  })
})

describe('the measure', () => {
  it('of contrast is 21 between black and white, and 1 between alike', () => {
    expect(contrast(colourOf('#000000'), colourOf('#ffffff'))).toBeCloseTo(21)
    expect(contrast(colourOf('#777777'), colourOf('#777777'))).toBe(1)
    expect(contrast(colourOf('#767676'), colourOf('#ffffff'))).toBeCloseTo(4.54, 2)
  })

  it('of colour blindness leaves greys as they are, and makes red and green alike for some', () => {
    for (const blindness of Object.keys(COLOUR_BLINDNESS) as (keyof typeof COLOUR_BLINDNESS)[]) {
      expect(unlikeness(seenWith(blindness, colourOf('#808080')), colourOf('#808080'))).toBeLessThan(0.01)
    }
    const [red, green] = [colourOf('#b35900'), colourOf('#6b7a00')]
    expect(unlikeness(seenWith('deuteranopia', red), seenWith('deuteranopia', green))).toBeLessThan(
      unlikeness(red, green) / 3,
    )
  })
})

it('a look has every token that another has', () => {
  const names = [...tokensOf('light').keys()].toSorted()
  for (const look of ALL_LOOKS) expect([...tokensOf(look).keys()].toSorted()).toEqual(names)
})
