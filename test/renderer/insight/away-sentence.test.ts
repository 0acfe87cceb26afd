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
  whole: fallen + left,
  left: left < 2 ? 0 : left,
  largestShare: left / (NAMES.length - gone),
})

describe('what is said of the map without somebody', () => {
  it('is how many fall off, and how many are left together', () => {
    expect(awaySentence(en, people(), away(1, 5, 4))).toBe(
      'Without Anna 5 people lose touch with the others; of 9 who hung together, 4 still do',
    )
    expect(awaySentence(en, people(), away(1, 1, 8))).toBe(
      'Without Anna one person loses touch with the others; of 9 who hung together, 8 still do',
    )
    expect(awaySentence(it_, people(), away(2, 3, 4))).toBe(
      'Senza Anna e Luca 3 persone perdono il contatto con le altre; su 7 che stavano insieme, 4 ci restano',
    )
  })

  it('is that nobody falls off', () => {
    expect(awaySentence(en, people(), away(1, 0, 9))).toBe('Without Anna nobody falls off')
    expect(awaySentence(it_, people(), away(1, 0, 9))).toBe('Senza Anna nessuno resta fuori')
  })

  it('is that nobody hangs together any more, rather than that one does', () => {
    expect(awaySentence(en, people(), away(1, 8, 1))).toBe('Without Anna no two people hang together any more')
  })

  it('counts none who hung together with nobody, and adds up', () => {
    expect(awaySentence(en, people(), { ...away(1, 2, 5), largestShare: 5 / 9 })).toMatch(
      /2 people .* of 7 .* 5 still do$/,
    )
  })

  it('is that what hung together falls apart while others, elsewhere, still hang together', () => {
    const apart = { ...away(1, 3, 1), largestShare: 5 / 9 }
    expect(awaySentence(en, people(), apart)).toBe(
      'Without Anna 4 people who hung together all lose touch with each other',
    )
    expect(awaySentence(it_, people(), apart)).toBe(
      'Senza Anna 4 persone che stavano insieme perdono ogni contatto tra loro',
    )
  })

  it('counts those who are taken away when they are many', () => {
    expect(awaySentence(en, people(), away(3, 0, 7))).toBe('Without Anna, Luca and Sara nobody falls off')
    expect(awaySentence(en, people(), away(4, 0, 6))).toBe('Without 4 people nobody falls off')
  })

  it('names who falls off to those who do not see it, the first of many', () => {
    expect(awayAnnouncement(en, people(), away(1, 2, 7))).toMatch(/still do: Luca and Sara$/)
    expect(awayAnnouncement(en, people(), away(1, 7, 2))).toMatch(/: Luca, Sara, Marco, Elena, Paolo and 2 more$/)
    expect(awayAnnouncement(it_, people(), away(1, 6, 2))).toMatch(/Paolo e un’altra persona$/)
    expect(awayAnnouncement(en, people(), away(1, 0, 9))).toBe('Without Anna nobody falls off')
  })

  it('is true of nobody left', () => {
    const map = people()
    expect(awaySentence(en, map, { people: NAMES, fallen: [], ties: [], whole: 0, left: 0, largestShare: null })).toBe(
      'Everybody is taken away: nobody is left',
    )
  })
})
