import { describe, expect, it } from 'vitest'
import { WallIds } from '../../../src-model/wall/wall-ids'
import { wallMapOf } from '../../support/wall-map-of'
import { smallMap } from '../support/small-map'

const OWN = '3f1b6c1e-7a53-4c7e-9d2a-0b8f6f1f2a11'

describe('the ids of things on the wall', () => {
  it('are the app’s own, and others for all that somebody else has made', () => {
    const ids = new WallIds()
    expect(ids.of(OWN)).toBe(OWN)
    for (const id of ['anna-rossi', 'n0', OWN.toUpperCase(), `${OWN}-anna`, OWN.replace('-4', '-1'), 'w1', '12']) {
      expect(ids.of(id)).toMatch(/^w\d+$/)
      expect(ids.of(id)).not.toBe(id)
    }
  })

  it('stay the same for a session, differ from each other, and are never given to another session’s', () => {
    const ids = new WallIds()
    const [anna, luca] = [ids.of('anna'), ids.of('luca')]
    expect(ids.of('anna')).toBe(anna)
    expect(luca).not.toBe(anna)
    ids.begin()
    expect([anna, luca]).not.toContain(ids.of('luca'))
  })

  it('are those of a whole map, wherever it has any', () => {
    const ids = new WallIds()
    const map = ids.map(wallMapOf(smallMap(), 'full'))
    const at = (id: string) => ids.of(id)
    expect(Object.keys(map.participants)).toEqual([at('anna'), at('luca')])
    expect(map.connections[at('meeting')]).toMatchObject({ id: at('meeting'), from: at('anna'), to: at('luca') })
    expect(map.resources[at('cutter')]?.name).toBe('laser cutter')
    expect(map.session).toBe(at('workshop'))
    expect(JSON.stringify(map)).not.toMatch(/"(anna|luca|meeting|holding|cutter|shop)"/)
  })
})
