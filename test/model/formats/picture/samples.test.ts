import { describe, expect, it } from 'vitest'
import { mapPage } from '../../../../src-model/formats/picture/map-page'
import { pictureOf } from '../../../../src-model/formats/picture/picture'
import { overlaps } from '../../../../src-model/layout/footprint'
import { textBoxes, textsOf, WHOLE } from './support/drawn'
import { SAMPLES, sampleMap } from './support/sample-maps'

/** Lines of text that would lie on each other in the widest of fonts. */
function touching(svg: string): string[] {
  const boxes = textBoxes(svg)
  return boxes.flatMap(({ text, box }, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlaps(box, other.box) ? [`${text} / ${other.text}`] : [])),
  )
}

describe.each(SAMPLES)('%s', (name) => {
  const map = sampleMap(name)

  it('is a picture with every name, none of them on another', () => {
    const { svg, labelsLeftOut } = pictureOf(map, WHOLE)
    expect(labelsLeftOut).toBe(0)
    expect(touching(svg)).toEqual([])
    const texts = textsOf(svg).join(' ')
    for (const { name: each } of Object.values(map.participants)) {
      for (const word of each.split(' ')) expect(texts).toContain(word)
    }
  })

  it.each(['A4', 'A3'] as const)('is a sheet of %s with every name, none of them on another', (paper) => {
    const { page, labelsLeftOut } = mapPage(map, paper, WHOLE)
    expect(page).toMatchObject({ size: paper, landscape: true, title: map.session.title })
    expect(labelsLeftOut).toBe(0)
    expect(touching(page.html)).toEqual([])
    const sizes = [...page.html.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
    // Sizes within groups that are drawn in units of text are larger than they are on paper.
    expect(Math.min(...sizes)).toBeGreaterThan(8)
  })
})

it('a map that is higher than wide is a sheet that stands upright', () => {
  const map = sampleMap(SAMPLES[0])
  const turned = Object.values(map.participants).map((each) => {
    return [each.id, { ...each, position: { x: each.position.y / 2, y: each.position.x * 2 } }] as const
  })
  const order = { ...map.order, resources: [], connections: [] }
  const upright = { ...map, participants: Object.fromEntries(turned), resources: {}, connections: {}, order }
  expect(mapPage(upright, 'A4', WHOLE).page.landscape).toBe(false)
})
