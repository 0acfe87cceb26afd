import { describe, expect, test } from 'vitest'
import type { Side } from '../../../../src-model/map/map'
import { litBy } from '../../../../src-model/wall/picture/lit'
import type { WallMap } from '../../../../src-model/wall/wall-map'

const at = (x: number, y: number) => ({ x, y })
const person = (id: string, position = at(900, 900), side: Side = 'guest') => ({
  id,
  name: id,
  initials: id,
  side,
  position,
})
const tie = (id: string, from: string, to: string) => {
  return { id, from, to, kind: 'knows', directed: false, strength: 2, origin: 'before', promise: null } as const
}

const MAP: WallMap = {
  session: 's',
  question: '',
  language: 'en',
  participants: {
    ada: person('ada', at(10, 10)),
    bo: person('bo', at(20, 20)),
    cy: person('cy'),
    di: person('di'),
  },
  resources: { van: { id: 'van', name: 'van', kind: 'tool', status: 'hidden', wanted: false, position: at(0, 0) } },
  connections: {
    adaBo: tie('adaBo', 'ada', 'bo'),
    boCy: tie('boCy', 'bo', 'cy'),
    cyDi: tie('cyDi', 'cy', 'di'),
    diVan: tie('diVan', 'di', 'van'),
  },
  zones: { here: { id: 'here', label: '', x: 0, y: 0, width: 100, height: 100, colour: '#c8bfae' } },
}

const lit = (...selection: string[]) => [...(litBy(MAP, selection) ?? [])].toSorted()

describe('what the spotlight is on', () => {
  test('nothing, and nothing is dimmed, while nothing of the map is selected', () => {
    expect(litBy(MAP, [])).toBeNull()
    expect(litBy(MAP, ['gone'])).toBeNull()
  })

  test('a node with its neighbours and the ties to them', () => {
    expect(lit('bo')).toEqual(['ada', 'adaBo', 'bo', 'boCy', 'cy'])
    expect(lit('van')).toEqual(['di', 'diVan', 'van'])
  })

  test('a tie with its ends', () => {
    expect(lit('cyDi')).toEqual(['cy', 'cyDi', 'di'])
  })

  test('a zone with what stands in it and the ties within', () => {
    expect(lit('here')).toEqual(['ada', 'adaBo', 'bo', 'here', 'van'])
  })
})
