import { describe, expect, it } from 'vitest'
import type { CommunityMap } from '../../../src-model/map/map'
import { emptyMap } from '../../../src-model/map/map'
import { awayAnnouncement, awaySentence } from '../../../src-renderer/state/away-sentence'
import { textsOf } from '../../../src-renderer/texts'
import { smallMap } from '../../model/support/small-map'

const [en, it_] = [textsOf('en'), textsOf('it')]
const NAMES = ['Anna', 'Luca', 'Sara', 'Marco', 'Elena', 'Paolo', 'Giulia', 'Pietro', 'Irene', 'Dario']

/** Ten people; ids are their names. */
function people(): CommunityMap {
  const { session, participants } = smallMap()
  const map = emptyMap(session)
  for (const name of NAMES) {
    map.order.participants.push(name)
    map.participants[name] = { ...participants.anna, id: name, name } as never
  }
  return map
}

const away = (gone: number, fallen: number, left: number) => ({
  people: NAMES.slice(0, gone),
  fallen: NAMES.slice(gone, gone + fallen),
  ties: [],
  largestShare: left / (NAMES.length - gone),
})

describe('what is said of the map without somebody', () => {
  it('is how many fall off, and how many are left together', () => {
    expect(awaySentence(en, people(), away(1, 5, 4))).toBe(
      'Without Anna 5 people lose touch with the others; 4 of 9 still hang together',
    )
    expect(awaySentence(en, people(), away(1, 1, 8))).toBe(
      'Without Anna one person loses touch with the others; 8 of 9 still hang together',
    )
    expect(awaySentence(it_, people(), away(2, 3, 4))).toBe(
      'Senza Anna e Luca 3 persone perdono il contatto con le altre; 4 su 8 restano ancora insieme',
    )
  })

  it('is that nobody falls off', () => {
    expect(awaySentence(en, people(), away(1, 0, 9))).toBe('Without Anna nobody falls off')
    expect(awaySentence(it_, people(), away(1, 0, 9))).toBe('Senza Anna nessuno resta fuori')
  })

  it('is that nobody hangs together any more, rather than that one does', () => {
    expect(awaySentence(en, people(), away(1, 8, 1))).toBe('Without Anna no two people hang together any more')
  })

  it('counts those who are taken away when they are many', () => {
    expect(awaySentence(en, people(), away(3, 0, 7))).toBe('Without Anna, Luca and Sara nobody falls off')
    expect(awaySentence(en, people(), away(4, 0, 6))).toBe('Without 4 people nobody falls off')
  })

  it('names who falls off to those who do not see it, the first of many', () => {
    expect(awayAnnouncement(en, people(), away(1, 2, 7))).toMatch(/hang together: Luca and Sara$/)
    expect(awayAnnouncement(en, people(), away(1, 7, 2))).toMatch(/: Luca, Sara, Marco, Elena, Paolo and 2 more$/)
    expect(awayAnnouncement(it_, people(), away(1, 6, 2))).toMatch(/Paolo e un’altra persona$/)
    expect(awayAnnouncement(en, people(), away(1, 0, 9))).toBe('Without Anna nobody falls off')
  })

  it('is true of nobody left', () => {
    const map = people()
    expect(awaySentence(en, map, { people: NAMES, fallen: [], ties: [], largestShare: null })).toBe(
      'Without 10 people nobody falls off',
    )
  })
})
