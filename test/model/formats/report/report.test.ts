import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { reportPage } from '../../../../src-model/formats/report/report'
import { type CommunityMap, emptyMap, type Participant, SIDES } from '../../../../src-model/map/map'
import { INJECTIONS } from '../../../electron/support/injections'
import { smallMap } from '../../support/small-map'

const TODAY = '2030-05-10'

function report(map: CommunityMap, notes = false, labelsLeftOut = 0): Element {
  const isEmpty = map.order.participants.length + map.order.resources.length === 0
  const picture = isEmpty ? null : { svg: '<svg/>', labelsLeftOut }
  const page = reportPage({ map, picture, peopleData: 'People: in full.', notes, today: TODAY })
  expect(page).toMatchObject({ title: map.session.title, language: map.session.language, size: 'A4', landscape: false })
  const root = new DOMParser().parseFromString(`<main>${page.html}</main>`, 'text/xml').documentElement
  if (root === null) throw new Error('no report')
  return root as unknown as Element
}

function elements(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagName(name))
}

/** The texts of all elements with a name, without line breaks of their own. */
function texts(root: Element, name: string): string[] {
  return elements(root, name).map(({ textContent }) => textContent ?? '')
}

/** A part of the report by its heading. */
function part(root: Element, heading: string): Element | undefined {
  return elements(root, 'section').find((each) => texts(each, 'h2')[0] === heading)
}

function inLanguage(map: CommunityMap, language: 'en' | 'it'): CommunityMap {
  return { ...map, session: { ...map.session, language } }
}

/** A room of people in which each knows the next one since the workshop, and promised them something. */
function room(people: number, change: (person: Participant, index: number) => Partial<Participant> = () => ({})) {
  const map = emptyMap({ ...smallMap().session })
  const { createdAt } = smallMap().participants.anna as Participant
  for (let index = 0; index < people; index += 1) {
    const id = `p${index}`
    const side = SIDES[index % 2] ?? 'guest'
    const about = { name: `Person ${index}`, side, organisation: '', role: '', notes: '' }
    const person: Participant = { id, ...about, position: { x: index * 200, y: 0 }, createdAt }
    map.participants[id] = { ...person, ...change(person, index) }
    map.order.participants.push(id)
    if (index === 0) continue
    const tie = `t${index}`
    map.connections[tie] = {
      ...{ id: tie, from: `p${index - 1}`, to: id, kind: 'introduced', directed: false, strength: 2, note: '' },
      ...{ origin: 'workshop', createdAt },
      commitment: { what: `Thing ${index}`, who: [id], by: `2030-06-${10 + (index % 18)}`, status: 'promised' },
    }
    map.order.connections.push(tie)
  }
  return map
}

describe('the first page of a report', () => {
  it('says title, question, organisation, place and day, and four numbers, in English and in Italian', () => {
    const [first] = elements(report(room(10)), 'section')
    if (first === undefined) throw new Error('no first page')
    expect(texts(first, 'h1')).toEqual(['Open doors'])
    for (const each of ['What could we do together?', 'Acme', 'Como', 'Saturday', '4 May 2030']) {
      expect(first.textContent).toContain(each)
    }
    expect(texts(first, 'li')).toEqual([
      '10people in the room5 employees and 5 customers',
      '9new ties between people9 of them between customers and employees',
      '0resources put to work',
      '9promises9 open',
    ])
    expect(texts(elements(report(inLanguage(room(10), 'it')), 'section')[0] as Element, 'li')).toEqual([
      '10persone in sala5 dipendenti e 5 clienti',
      '9nuovi legami tra personedi cui 9 tra clienti e dipendenti',
      '0risorse mobilitate',
      '9promesse9 aperte',
    ])
  })

  it('is there with nobody, no question and no organisation, too', () => {
    const { session } = smallMap()
    const root = report(emptyMap({ ...session, question: '', organisation: '', place: '' }))
    expect(texts(root, 'h1')).toEqual(['Open doors'])
    expect(root.textContent).toContain('Nobody was written down.')
    expect(root.textContent).not.toMatch(/NaN|undefined|null/)
  })

  it('says who facilitated, and where they are many the page about people has them all', () => {
    const led = (...facilitators: string[]) => {
      const map = room(3)
      const root = report({ ...map, session: { ...map.session, facilitators } })
      const [first, people] = [elements(root, 'section')[0], part(root, 'Who was in the room')]
      return [first, people].map((each) => texts(each as Element, 'p').filter((text) => text.includes('acilita')))
    }
    expect(led()).toEqual([[], []])
    expect(led('Ines Carrow', 'Daniel Achterberg')).toEqual([['Facilitated by Ines Carrow and Daniel Achterberg'], []])
    const many = ['Ada', 'Bo', 'Cleo', 'Dan', 'Eva', 'Finn']
    expect(led(...many)).toEqual([
      ['Facilitated by Ada, Bo, Cleo, Dan and 2 more'],
      ['Facilitated by Ada, Bo, Cleo, Dan, Eva and Finn'],
    ])
    const long = ['W'.repeat(200), 'X'.repeat(200)]
    expect(led(...long)[0]).toEqual([`Facilitated by ${long[0]} and one more`])
  })

  it('says that names are on the next pages where the picture has no room for all of them', () => {
    const says = 'Not every name has room here. People and resources are all on the next pages.'
    expect(elements(report(room(10), false, 3), 'section')[0]?.textContent).toContain(says)
    expect(elements(report(room(10)), 'section')[0]?.textContent).not.toContain(says)
  })

  it('of an empty map says that nobody is there, and the rest goes on below it', () => {
    const [first] = elements(report(emptyMap({ ...smallMap().session })), 'section')
    expect(first?.getAttribute('class')).toBe('first-part')
    expect(first?.textContent).toContain('Nobody is on this map yet.')
    expect(first?.textContent).not.toContain('Too early to tell')
  })

  it('says nothing of what is between sides where there is one side only', () => {
    const root = report(room(10, () => ({ side: 'customer' })))
    expect(texts(elements(root, 'section')[0] as Element, 'li').slice(0, 2)).toEqual([
      '10people in the room10 customers',
      '9new ties between people',
    ])
    expect(part(root, 'What the figures mean')?.textContent).not.toContain('across')
  })

  it('begins a question that is too long for it, and another page has it whole', () => {
    const { session } = smallMap()
    const question = 'What could we do together? '.repeat(40).trim()
    const root = report({ ...room(3), session: { ...session, question } })
    expect(elements(root, 'section')[0]?.textContent).not.toContain(question)
    expect(part(root, 'The question in full')?.textContent).toContain(question)
  })
})

describe('what is behind it', () => {
  it('lists people by side in the order of their names, and those who asked for it without any', () => {
    const change = (_: Participant, index: number): Partial<Participant> =>
      index === 0 ? { name: '(no name)', unnamed: true } : { role: `role ${index}`, organisation: 'Acme' }
    const people = part(report(room(12, change)), 'Who was in the room')
    expect(texts(people as Element, 'h3')).toEqual(['Employees 6', 'Customers 6'])
    expect(texts(people as Element, 'li')).toEqual([
      ...[2, 4, 6, 8, 10].map((index) => `Person ${index} role ${index}`),
      '1 who asked not to be named',
      ...[1, 3, 5, 7, 9, 11].map((index) => `Person ${index} role ${index}`),
    ])
  })

  it('has each promise with who, what, by when and how it stands, by day, those without one last', () => {
    const map = room(5)
    const change = (tie: string, changes: object) => Object.assign(map.connections[tie]?.commitment ?? {}, changes)
    change('t1', { by: null })
    change('t2', { by: '2030-05-09' })
    change('t3', { by: '2030-05-12', status: 'done' })
    const rows = elements(part(report(map), 'Promises') as Element, 'tr').slice(1)
    expect(rows.map((row) => [...texts(row, 'th'), ...texts(row, 'td')])).toEqual([
      ['9 May 2030', 'Person 2', 'Thing 2', 'Person 1', 'Late'],
      ['12 May 2030', 'Person 3', 'Thing 3', 'Person 2', 'Kept'],
      ['14 Jun 2030', 'Person 4', 'Thing 4', 'Person 3', 'Open'],
      ['no day yet', 'Person 1', 'Thing 1', 'Person 0', 'Open'],
    ])
  })

  it('has each resource once, with who holds it, and notes only where they go along', () => {
    const map = smallMap()
    Object.assign(map.resources.cutter ?? {}, { description: 'In the back room.' })
    const resources = part(report(map), 'Resources') as Element
    expect(texts(resources, 'h3')).toEqual(['Still hidden 1'])
    expect(texts(resources, 'td')).toEqual(['Anna Rossi'])
    expect(resources.textContent).not.toContain('back room')
    expect(part(report(map, true), 'Resources')?.textContent).toContain('In the back room.')
  })

  it('tells ties by kind and person where there are many, each tie once', () => {
    const few = texts(part(report(room(41)), 'Ties made here') as Element, 'li')
    expect(few).toHaveLength(40)
    expect(few[0]).toBe('Person 0  Person 1 introduced')
    const map = room(43)
    // Everybody met the first one; one helps another, and one has a note.
    for (const tie of Object.values(map.connections)) tie.to = 'p0'
    Object.assign(map.connections.t1 ?? {}, { from: 'p5', to: 'p6', kind: 'helps', directed: true })
    Object.assign(map.connections.t2 ?? {}, { from: 'p2', to: 'p3', note: 'over lunch' })
    for (const [notes, met, alone] of [
      [false, 41, []],
      [true, 40, ['Person 2  Person 3 introducedover lunch']],
    ] as const) {
      const ties = part(report(map, notes), 'Ties made here') as Element
      expect(texts(ties, 'h3')).toEqual([`introduced ${met}`, 'helps 1'])
      const lines = texts(ties, 'li')
      const names = lines.flatMap((line) => line.match(/Person \d+/g) ?? [])
      expect(lines).toContain('Person 5  Person 6')
      expect(lines.filter((line) => line.includes('lunch'))).toEqual(alone)
      // Whoever has most ties is named once for all of them.
      expect(names.length).toBeLessThan(42 * 2 - 30)
      expect(names.filter((name) => name === 'Person 3').length).toBe(2)
    }
  })

  it('suggests first what the community needs, and then what its tables show to be open', () => {
    const next = (map: CommunityMap) => texts(part(report(map), 'What could come next') as Element, 'li')
    const map = room(12)
    expect(next(room(12))).not.toContain('One promise is past its day. Ask kindly what is in its way.')
    Object.assign(map.connections.t3?.commitment ?? {}, { by: '2030-05-09' })
    const { cutter } = smallMap().resources
    if (cutter === undefined) throw new Error('no resource')
    map.resources.cutter = { ...cutter, status: 'hidden' }
    map.order.resources.push('cutter')
    const { createdAt } = cutter
    map.connections.need = {
      ...{ id: 'need', from: 'p0', to: 'cutter', kind: 'needs', directed: true, strength: 2, note: '' },
      ...{ origin: 'workshop', createdAt },
    }
    map.order.connections.push('need')
    expect(next(map)).toHaveLength(3)
    const headings = texts(report(map), 'h2')
    expect(headings.indexOf('What could come next')).toBe(headings.indexOf('Promises') - 1)
    expect(next(map).slice(1)).toEqual([
      'One resource is wanted, and nobody here has it. Ask further: somebody knows somebody.',
      'One promise is past its day. Ask kindly what is in its way.',
    ])
  })

  it('says of nobody that they are the hub or left out, and suggests nothing about one person', () => {
    // A star: everything hangs on one person, who stands in no sentence about figures or about what comes next.
    const map = room(12)
    for (const tie of Object.values(map.connections)) tie.from = 'p0'
    for (const heading of ['What the figures mean', 'What could come next']) {
      const text = part(report(map), heading)?.textContent ?? ''
      expect(text.length).toBeGreaterThan(40)
      expect(text).not.toMatch(/Person \d/)
    }
  })

  it('holds three hundred people and their promises', () => {
    const root = report(room(300, (_, index) => ({ name: index % 2 ? 'W'.repeat(200) : `Person ${index}` })))
    expect(elements(part(root, 'Promises') as Element, 'tr')).toHaveLength(300)
    expect(texts(part(root, 'Who was in the room') as Element, 'li')).toHaveLength(300)
  })
})

describe('hostile names', () => {
  const injected = (index: number, field: number) => INJECTIONS[(index + 17 * field) % INJECTIONS.length] ?? ''
  const map = room(INJECTIONS.length, (_, index) => {
    return { name: injected(index, 0), role: injected(index, 1), organisation: injected(index, 2) }
  })
  Object.assign(map.session, { title: injected(0, 3), question: injected(1, 3), place: injected(2, 3) })
  for (const [index, tie] of Object.values(map.connections).entries()) {
    tie.note = injected(index, 4)
    if (tie.commitment) tie.commitment.what = injected(index, 5)
  }
  const root = report(map, true)

  it('are all there, as texts', () => {
    const text = root.textContent ?? ''
    expect(INJECTIONS.filter((each) => !text.includes(each))).toEqual([])
  })

  it('make no element and no attribute that could load, run or lead anywhere', () => {
    const all = elements(root, '*')
    expect(all.length).toBeGreaterThan(1000)
    const tags = new Set(all.map(({ tagName }) => tagName))
    for (const tag of ['script', 'img', 'a', 'iframe', 'object', 'style', 'link', 'base', 'meta', 'form', 'input']) {
      expect(tags).not.toContain(tag)
    }
    const attributes = new Set(all.flatMap((each) => Array.from(each.attributes).map(({ name }) => name)))
    expect([...attributes].filter((name) => /^on|^style$|href|src|action|data/.test(name))).toEqual([])
  })
})
