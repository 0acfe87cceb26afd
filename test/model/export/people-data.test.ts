import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ExportChoices, FIRST_EXPORT, PEOPLE_DATA, type PeopleData } from '../../../src-model/export/choices'
import { leavingMap, leavingTitle, peopleNoteOf } from '../../../src-model/export/people-data'
import { writeCommunityMap } from '../../../src-model/formats/community-map/community-map'
import { FORMAT_IDS } from '../../../src-model/formats/format-ids'
import { violationsOf } from '../../../src-model/map/check'
import type { CommunityMap, Participant } from '../../../src-model/map/map'
import { communityMap } from '../support/arbitrary-map'
import { schemaErrorsOf } from '../support/map-schema'
import { smallMap } from '../support/small-map'

const EVERYTHING: ExportChoices = { ...FIRST_EXPORT, format: 'community-map', notes: true, withoutUnnamed: false }

function person(id: string, name: string, more: Partial<Participant> = {}): Participant {
  const place = { position: { x: 0, y: 0 }, createdAt: '2030-05-04T09:00:00.000Z' }
  return { id, name, side: 'guest', organisation: '', role: '', notes: '', ...place, ...more }
}

/** The small map with somebody who asked not to be named, and with names in its texts. */
function told(): CommunityMap {
  const map = smallMap()
  const [anna, luca, meeting, cutter] = [
    map.participants.anna,
    map.participants.luca,
    map.connections.meeting,
    map.resources.cutter,
  ]
  if (!anna || !luca || !meeting?.commitment || !cutter) throw new Error('they are in the small map')
  map.participants = {
    anna: { ...anna, notes: 'Sister of Sara Neri. Ida knows her.', unknown: { email: 'anna@example.org' } },
    luca,
    'sara-neri': person('sara-neri', 'Sara Neri', { role: 'owner', organisation: 'Neri', unnamed: true }),
  }
  map.order.participants = ['anna', 'luca', 'sara-neri']
  meeting.note = 'Rossi and BIANCHI go back'
  meeting.commitment = { ...meeting.commitment, what: 'Luca shows Anna Rossi the cutter', who: ['luca', 'sara-neri'] }
  const tie = { ...meeting, id: 'hers', from: 'sara-neri', to: 'luca', commitment: undefined }
  const { commitment: _none, ...hers } = tie
  map.connections.hers = hers
  map.order.connections.push('hers')
  map.resources.cutter = { ...cutter, name: 'Rossi’s cutter', description: 'In the cellar of Luca Bianchi.' }
  map.session.title = 'A day with Anna Rossi'
  map.unknown = { theme: 'warm' }
  return map
}

const NUMBERS = { anna: 7, luca: 2, 'sara-neri': 4 }

function leaving(changes: Partial<ExportChoices>, map = told()) {
  return leavingMap(map, { ...EVERYTHING, ...changes }, NUMBERS)
}

/** Everything in a map, as text. */
function textOf(map: CommunityMap): string {
  return JSON.stringify(map)
}

const lost = (losses: ReturnType<typeof leaving>['losses']) =>
  Object.fromEntries(losses.map(({ code, params }) => [code, params.count]))

describe('a map that leaves', () => {
  it('in full, with notes and with everybody, is the map', () => {
    expect(leaving({})).toEqual({ map: told(), losses: [] })
  })

  it('in full without notes has none of them, and no field that might hold any', () => {
    const { map, losses } = leaving({ notes: false })
    expect(textOf(map)).not.toMatch(/Sister|cellar|go back|example\.org|warm/)
    expect(map.connections.meeting?.commitment?.what).toBe('Luca shows Anna Rossi the cutter')
    expect(lost(losses)).toEqual({ 'notes-left-out': 4 + 1, 'unknown-fields': 2 })
  })

  it('without those who asked not to be named has neither them nor their ties, promises and mentions', () => {
    const { map, losses } = leaving({ withoutUnnamed: true })
    expect(textOf(map)).not.toMatch(/sara|neri/i)
    expect(map.participants.anna?.notes).toBe('Sister of …. Ida knows her.')
    // The id of a tie in which she only had a part of a promise may say so, too.
    expect(map.order.connections).toEqual(['holding', 'tie-1'])
    expect(map.connections['tie-1']?.commitment?.who).toEqual(['luca'])
    expect(lost(losses)).toMatchObject({ 'people-unnamed-left-out': 1 })
  })

  it.each(FORMAT_IDS.filter((each) => each !== 'community-map'))('as %s never names them', (format) => {
    const { map } = leaving({ format, withoutUnnamed: false })
    expect(textOf(map)).not.toMatch(/sara|neri|owner|hers/i)
    expect(map.order.participants).toEqual(['anna', 'luca', 'person-1'])
    expect(map.participants['person-1']).toMatchObject({ name: '(no name)', unnamed: true, role: '' })
    const [hers] = map.order.connections.slice(-1)
    expect(map.connections[hers ?? '']).toMatchObject({ id: hers, from: 'person-1', to: 'luca' })
    expect(violationsOf(map)).toEqual([])
  })

  it('has no id that names who asked not to be named, and takes none that is there', () => {
    const map = told()
    const [cutter, anna] = [map.resources.cutter, map.participants.anna]
    if (!cutter || !anna) throw new Error('they are in the small map')
    map.resources.Neri_van = { ...cutter, id: 'Neri_van', name: 'van' }
    map.participants['person-1'] = { ...anna, id: 'person-1' }
    map.zones.saraneri2 = { id: 'saraneri2', label: '', x: 0, y: 0, width: 100, height: 100, colour: '#c8bfae' }
    map.order.resources.push('Neri_van')
    map.order.participants.unshift('person-1')
    map.order.zones.push('saraneri2')
    const { map: left } = leaving({ format: 'json-canvas' }, map)
    expect(textOf(left)).not.toMatch(/sara|neri/i)
    expect(left.order.participants).toEqual(['person-1', 'anna', 'luca', 'person-2'])
    expect(left.order.resources).toEqual(['cutter', 'resource-1'])
    expect(violationsOf(left)).toEqual([])
  })

  it.each([
    [
      'first-names',
      'La signora Rossi; Maria Rossi, MARIA ROSSI; Anna Rossi; rossi bianchi',
      'La signora Anna; Anna, Anna; Anna; Anna',
    ],
    ['first-names', 'Bianchi Anna and Anna Maria, Rossi-Bianchi', 'Anna and Anna, Anna-Anna'],
    ['pseudonyms', 'Maria Rossi, Anna Bianchi, Anna', 'P7, P7, P7'],
  ] as const)('with %s says none of the words of a long name: %s', (people, text, written) => {
    const map = told()
    Object.assign(map.participants.anna ?? {}, { name: 'Anna Maria Rossi Bianchi' })
    Object.assign(map.participants.luca ?? {}, { name: 'Luca', notes: text })
    const { map: left } = leaving({ people }, map)
    expect(Object.values(left.participants).map(({ notes }) => notes)).toContain(written)
  })

  it('puts nobody’s words into the mouth of somebody whose name is like theirs', () => {
    const map = told()
    Object.assign(map.participants.anna ?? {}, { name: 'Anna Maria Martino', notes: 'Maria, Martino, Mr Smith, Jones' })
    Object.assign(map.participants.luca ?? {}, { name: 'Maria Smith-Jones', notes: 'Maria Martino; Anna Maria' })
    map.participants.third = person('third', 'Martino Verdi')
    map.order.participants.push('third')
    const { map: left } = leaving({ people: 'first-names' }, map)
    const [anna, maria] = Object.values(left.participants).map(({ notes }) => notes)
    // Maria is there by that name; Martino may be one's first name or the other's family name.
    expect(anna).toBe('Maria, …, Mr Maria, Maria')
    expect(maria).toBe('Anna; Anna')
  })

  const ADDRESSES =
    'anna.rossi@studio.it, @annarossi; mailto:info@comune.it. https://www.linkedin.com/in/rossi-anna/ and @trama at example.org/a'
  it.each([
    ['full', ADDRESSES],
    ['first-names', '…, …; mailto:…. … and @trama at example.org/a'],
    ['initials', '…, …; mailto:…. … and @trama at example.org/a'],
    ['pseudonyms', '…, …; mailto:…. … and @trama at example.org/a'],
  ] as const)('with %s leaves addresses out as names', (people, written) => {
    const map = told()
    Object.assign(map.resources.cutter ?? {}, { description: ADDRESSES })
    const { map: left } = leaving({ people, format: 'report' }, map)
    expect(Object.values(left.resources)[0]?.description).toBe(written)
  })

  it('in full leaves out the addresses of who asked not to be named', () => {
    const map = told()
    Object.assign(map.resources.cutter ?? {}, { description: 'luca@example.org, saraneri.it, s.neri@example.org' })
    const { map: left } = leaving({ format: 'graphml' }, map)
    expect(left.resources.cutter?.description).toBe('luca@example.org, …, …')
  })

  it('without notes says of another kind of tie what is written on it, and no more', () => {
    const map = told()
    const [holding, meeting, hers] = Object.values(map.connections)
    Object.assign(holding ?? {}, { kind: 'other', note: `shares ${'a very long story '.repeat(10)}` })
    Object.assign(meeting ?? {}, { kind: 'other', note: 'neighbours of Anna Rossi\nbut they do not speak' })
    Object.assign(hers ?? {}, { kind: 'other', note: 'sisters' })
    const notes = (changes: Partial<ExportChoices>) =>
      Object.values(leaving(changes, map).map.connections).map(({ note }) => note)
    expect(notes({ notes: false })).toEqual([
      'shares a very long story a very lon…',
      'neighbours of Anna Rossi',
      'sisters',
    ])
    expect(notes({ notes: false, people: 'pseudonyms' })).toContain('neighbours of P7')
    expect(notes({})).toContain('neighbours of Anna Rossi\nbut they do not speak')
    const { losses } = leaving({ notes: false }, map)
    // Two notes on people, one on a resource, and what these two have more than their first words.
    expect(lost(losses)['notes-left-out']).toBe(3 + 2)
  })

  it('with first names says no family name, and keeps roles and organisations', () => {
    const { map, losses } = leaving({ people: 'first-names', withoutUnnamed: true })
    const people = map.order.participants.map((id) => map.participants[id])
    expect(people.map((one) => one?.name)).toEqual(['Anna', 'Luca'])
    expect(people[0]).toMatchObject({ role: 'architect', organisation: 'Studio …' })
    expect(Object.values(map.resources)[0]).toMatchObject({
      name: 'Anna’s cutter',
      description: 'In the cellar of Luca.',
    })
    expect(Object.values(map.connections)[1]?.note).toBe('Anna and Luca go back')
    expect(map.session).toMatchObject({ title: 'A day with Anna', facilitators: ['Ida'] })
    expect(textOf(map)).not.toMatch(/Bianchi|anna-|example\.org|warm/i)
    expect(lost(losses)).toMatchObject({ 'unknown-fields': 2 })
  })

  it.each(['initials', 'pseudonyms'] as const)('with %s says nothing of who it is', (people) => {
    const { map } = leaving({ people, format: 'report', withoutUnnamed: false })
    expect(textOf(map)).not.toMatch(/Anna|Rossi|Luca|Bianchi|Sara|Neri|Ida|architect|Studio|anna|luca|sara/)
    expect(violationsOf(map)).toEqual([])
  })

  it('with pseudonyms has everybody’s number, in their order, and no moments', () => {
    const { map, losses } = leaving({ people: 'pseudonyms' })
    expect(map.order.participants).toEqual(['P2', 'P4', 'P7'])
    expect(map.participants.P7).toMatchObject({ name: 'P7', createdAt: '2030-05-04T00:00:00.000Z' })
    expect(map.participants.P7?.notes).toBe('Sister of P4. … knows her.')
    expect(Object.values(map.connections).find(({ commitment }) => commitment)?.commitment).toMatchObject({
      what: 'P2 shows P7 the cutter',
      who: ['P2', 'P4'],
    })
    expect(lost(losses)).toMatchObject({
      'roles-left-out': 2,
      'organisations-left-out': 3,
      'facilitators-left-out': 1,
    })
  })

  it('with pseudonyms names an organisation that three people come from', () => {
    const map = told()
    for (const one of Object.values(map.participants)) one.organisation = 'Acme'
    const { map: left } = leaving({ people: 'pseudonyms' }, map)
    // One of the three asked not to be named, and nothing is said of them.
    expect(Object.values(left.participants).map(({ organisation }) => organisation)).toEqual(['Acme', '', 'Acme'])
    expect(leaving({ people: 'pseudonyms', withoutUnnamed: true }, map).map.participants.P2?.organisation).toBe('')
  })

  it('gives everybody a name of their own', () => {
    const map = told()
    const twins = ['one', 'two', 'three'].map((id) => person(id, 'Anna Rossi'))
    map.participants = Object.fromEntries(twins.map((each) => [each.id, each]))
    map.order = { ...map.order, participants: ['one', 'two', 'three'], connections: [] }
    map.connections = {}
    const names = (people: PeopleData) =>
      Object.values(leaving({ people, format: 'report' }, map).map.participants).map(({ name }) => name)
    expect(names('initials')).toEqual(['AR', 'AR (2)', 'AR (3)'])
    expect(new Set(names('first-names')).size).toBe(3)
    expect(names('full')).toEqual(['Anna Rossi', 'Anna Rossi', 'Anna Rossi'])
  })

  it('leaves its title’s names out of the name of a file', () => {
    expect(leavingTitle(told(), { ...EVERYTHING, people: 'pseudonyms' }, NUMBERS)).toBe('A day with P7')
  })
})

it('a file says what it holds of people', () => {
  expect(peopleNoteOf(EVERYTHING)).toEqual({ names: 'full', notes: true, unnamed: 'named' })
  expect(peopleNoteOf({ ...EVERYTHING, people: 'pseudonyms', withoutUnnamed: true })).toMatchObject({
    unnamed: 'left-out',
  })
  expect(peopleNoteOf({ ...EVERYTHING, format: 'gexf' })).toMatchObject({ unnamed: 'marks' })
})

it('whatever is chosen, a map stays a map, and the names of others do not come along', () => {
  const choices = fc.record({
    people: fc.constantFrom(...PEOPLE_DATA),
    notes: fc.boolean(),
    withoutUnnamed: fc.boolean(),
  })
  fc.assert(
    fc.property(communityMap, choices, fc.nat({ max: 2 }), (any, chosen, how) => {
      const map = structuredClone(any)
      // Names that nothing else in a map looks like, each in a text of somebody else’s.
      const names = map.order.participants.map(
        (_, index) => `Zxqanna${'abcdefghij'[index]} Wvrossi${'abcdefghij'[index]}`,
      )
      for (const [index, id] of map.order.participants.entries()) {
        const one = map.participants[id]
        const other = names[(index + 1) % names.length] ?? ''
        const texts = [other, `(${other.toUpperCase()}), ${other}`, `see ${other.split(' ')[1]}`]
        if (one) Object.assign(one, { name: names[index], notes: texts[how], role: other })
      }
      const numbers = Object.fromEntries(map.order.participants.map((id, index) => [id, index + 1]))
      const before = textOf(map)
      const { map: left } = leavingMap(map, { ...chosen, format: 'report' }, numbers)
      expect(textOf(map)).toBe(before)
      expect(violationsOf(left)).toEqual([])
      const file = writeCommunityMap(left, { exportedAt: '2030-05-04T12:00:00.000Z', generator: 'Trama' })
      expect(schemaErrorsOf(file)).toEqual([])
      if (chosen.people !== 'full') expect(file).not.toMatch(/wvrossi/i)
      if (chosen.people === 'pseudonyms' || chosen.people === 'initials') expect(file).not.toMatch(/zxqanna/i)
    }),
    { numRuns: 150 },
  )
})
