import { expect, test, vi } from 'vitest'
import { Arrangement } from '../../../../src-model/layout/tidy/arrangement'
import { frameFor, layOutCluster } from '../../../../src-model/layout/tidy/cluster'
import { groundOf } from '../../../../src-model/layout/tidy/tidy-ground'
import { tidyTask } from '../../../../src-model/layout/tidy/tidy-task'
import { seededMap } from '../../../../tools/bench/seeded-map'

function ground(nodes: number) {
  return groundOf(tidyTask(seededMap(nodes, nodes), { sides: 'mixed' }))
}

test('costs are counted to tell drafts apart, and not for the only one', () => {
  const total = vi.spyOn(Arrangement.prototype, 'total')
  const few = ground(12)
  layOutCluster(few.bodies, few.lines, frameFor(few.bodies, few.lines, { x: 0, y: 0 }))
  expect(total).toHaveBeenCalled()
  total.mockClear()
  const many = ground(170)
  layOutCluster(many.bodies, many.lines, frameFor(many.bodies, many.lines, { x: 0, y: 0 }))
  expect(total).not.toHaveBeenCalled()
})

test('what all flaws cost is the sum of what each node has a part in', () => {
  const { bodies, lines } = ground(40)
  const arrangement = new Arrangement(bodies, lines, frameFor(bodies, lines, { x: 0, y: 0 }))
  const sum = bodies.reduce((cost, _, index) => cost + arrangement.costOf(index), 0)
  expect(arrangement.total()).toBeCloseTo(sum, 4)
})
