import { describe, expect, test } from 'vitest'
import { pairKey } from '../../../../src-model/insight/introductions/introduction'
import { introductionsOf } from '../../../../src-model/insight/introductions/introductions'
import { introductionReasons } from '../../../../src-model/insight/introductions/reasons'
import { introductionSentence } from '../../../../src-model/insight/introductions/sentence'
import { isQuiet } from '../../../../src-model/insight/introductions/spoken-pair'
import type { Language } from '../../../../src-model/map/map'
import { type Drawing, drawnMap } from '../support/drawn-map'

const NAMES = {
  anna: 'Anna Rossi',
  luca: 'Luca Bianchi',
  sara: 'Sara Neri',
  piero: 'Piero Galli',
  olga: 'Olga Riva',
  rita: 'Rita Sala',
}

/** What is said to Anna and Luca. */
function said(drawing: Drawing, language: Language): string {
  const map = drawnMap({ ...drawing, names: { ...NAMES, ...drawing.names } })
  const pairs = introductionsOf(map, { dismissed: {}, most: 1_000 })
  const introduction = pairs.find(({ a, b }) => pairKey(a, b) === pairKey('anna', 'luca'))
  return introduction ? introductionSentence(map, introduction, language) : 'none'
}

const KNOWN: Drawing = { employees: 'anna luca sara', ties: 'anna-sara luca-sara' }
const NEED: Drawing = {
  ...KNOWN,
  resources: { van: 'mobilised', loft: 'hidden', drill: 'underused' },
}

const EXAMPLES: [string, Drawing, string, string][] = [
  [
    'a need is met, and somebody knows both',
    { ...NEED, resourceTies: 'anna-van luca+van' },
    'Anna, meet Luca. Luca has what you need: van. Sara knows you both.',
    'Anna, ti presento Luca. Luca ha quello che ti serve: van. Sara vi conosce già.',
  ],
  [
    'the one who needs is spoken to first',
    { ...NEED, resourceTies: 'luca-van anna+van' },
    'Luca, meet Anna. Anna has what you need: van. Sara knows you both.',
    'Luca, ti presento Anna. Anna ha quello che ti serve: van. Sara vi conosce già.',
  ],
  [
    'each has something for the other',
    { ...NEED, resourceTies: 'anna-van luca+van luca-drill anna+drill' },
    'Anna, meet Luca. Luca has what you need: van. You have what Luca needs: drill. Sara knows you both.',
    'Anna, ti presento Luca. Luca ha quello che ti serve: van. Tu hai quello che cerca Luca: drill. Sara vi conosce già.',
  ],
  [
    'few know of what is needed',
    { ...NEED, resourceTies: 'anna-loft luca+loft' },
    'Anna, meet Luca. Luca has what you need: loft. Few people here know that yet. Sara knows you both.',
    'Anna, ti presento Luca. Luca ha quello che ti serve: loft. Qui se ne sa ancora poco. Sara vi conosce già.',
  ],
  [
    'what is needed is seldom used',
    { ...NEED, resourceTies: 'anna-drill luca+drill' },
    'Anna, meet Luca. Luca has what you need: drill. More use could be made of that. Sara knows you both.',
    'Anna, ti presento Luca. Luca ha quello che ti serve: drill. Se ne potrebbe fare più uso. Sara vi conosce già.',
  ],
  [
    'some of what is needed sleeps',
    { ...NEED, resourceTies: 'anna-van luca+van anna-loft luca+loft' },
    'Anna, meet Luca. Luca has what you need: van and loft. Part of that is still waiting to be put to use. Sara knows you both.',
    'Anna, ti presento Luca. Luca ha quello che ti serve: van e loft. Una parte aspetta ancora di essere messa all’opera. Sara vi conosce già.',
  ],
  [
    'all of it does, in two ways',
    { ...NEED, resourceTies: 'anna-drill luca+drill anna-loft luca+loft' },
    'Anna, meet Luca. Luca has what you need: loft and drill. All of that is still waiting to be put to use. Sara knows you both.',
    'Anna, ti presento Luca. Luca ha quello che ti serve: loft e drill. Tutto questo aspetta ancora di essere messo all’opera. Sara vi conosce già.',
  ],
  [
    'one has no tie, with nothing else in common',
    { employees: 'anna luca sara', ties: 'luca-sara' },
    'Anna, meet Luca. There is no tie between you on our map yet.',
    'Anna, ti presento Luca. Sulla nostra mappa tra voi non c’è ancora un legame.',
  ],
  [
    'the one who is spoken to has ties, the other has none',
    { ...NEED, ties: 'luca-sara', resourceTies: 'luca-van anna+van' },
    'Luca, meet Anna. Anna has what you need: van.',
    'Luca, ti presento Anna. Anna ha quello che ti serve: van.',
  ],
  [
    'both have none',
    { employees: 'anna', customers: 'luca' },
    'Anna, meet Luca. Anna works here, Luca is a customer.',
    'Anna, ti presento Luca. Anna lavora qui, Luca è cliente.',
  ],
  [
    'two groups meet',
    { employees: 'anna luca sara piero', ties: 'anna-sara luca-piero' },
    'Anna, meet Luca. Through you, two groups would meet that are still apart on the map.',
    'Anna, ti presento Luca. Con voi si incontrano due gruppi che sulla mappa sono ancora separati.',
  ],
  [
    'an employee of an organisation and a guest',
    { ...KNOWN, employees: 'anna sara', guests: 'luca', organisation: 'Rossi S.p.A.' },
    'Anna, meet Luca. Anna works for Rossi S.p.A, Luca is a guest. Sara knows you both.',
    'Anna, ti presento Luca. Anna lavora per Rossi S.p.A, Luca è ospite. Sara vi conosce già.',
  ],
  [
    'a customer and a guest',
    { ...KNOWN, employees: '', customers: 'sara luca', guests: 'anna' },
    'Anna, meet Luca. Luca is a customer, Anna is a guest. Sara knows you both.',
    'Anna, ti presento Luca. Luca è cliente, Anna è ospite. Sara vi conosce già.',
  ],
  [
    'two know both, and there is something to begin with',
    {
      employees: 'anna luca sara piero',
      ties: 'anna-sara luca-sara anna-piero luca-piero',
      resources: { van: 'hidden' },
      resourceTies: 'luca+van',
    },
    'Anna, meet Luca. Luca has this to offer: van. Sara and Piero know you both.',
    'Anna, ti presento Luca. Luca ha da offrire: van. Sara e Piero vi conoscono già.',
  ],
]

describe('the sentence to read aloud', () => {
  test.each(EXAMPLES)('%s', (_, drawing, english, italian) => {
    expect(said(drawing, 'en')).toBe(english)
    expect(said(drawing, 'it')).toBe(italian)
  })

  test('tells the one with nothing to offer of what the other has', () => {
    const drawing: Drawing = { ...KNOWN, employees: 'anna sara', customers: 'luca', resources: { van: 'hidden' } }
    expect(said({ ...drawing, resourceTies: 'anna+van' }, 'en')).toContain(
      'Luca, meet Anna. Anna has this to offer: van.',
    )
    expect(said({ ...drawing, resourceTies: 'luca+van' }, 'en')).toContain(
      'Anna, meet Luca. Luca has this to offer: van.',
    )
  })

  test('offers nobody what they have themselves', () => {
    const drawing: Drawing = { ...KNOWN, resources: { van: 'hidden', loft: 'hidden' } }
    expect(said({ ...drawing, resourceTies: 'anna+van luca+van luca+loft' }, 'en')).toBe(
      'Anna, meet Luca. Luca has this to offer: loft. Sara knows you both.',
    )
    expect(said({ ...drawing, resourceTies: 'anna+van luca+van' }, 'en')).toBe('Anna, meet Luca. Sara knows you both.')
  })

  test('says no more than three reasons, the weakest are left out', () => {
    const drawing: Drawing = {
      ...NEED,
      employees: 'anna sara',
      customers: 'luca',
      resourceTies: 'anna-loft luca+loft luca-van anna+van',
    }
    expect(said(drawing, 'en')).toBe(
      'Anna, meet Luca. Luca has what you need: loft. You have what Luca needs: van. Anna works here, Luca is a customer.',
    )
  })

  test('more than two acquaintances are counted', () => {
    const employees = 'anna luca sara piero olga'
    const three = 'anna-sara luca-sara anna-piero luca-piero anna-olga luca-olga sara-piero piero-olga'
    expect(said({ employees, ties: three }, 'en')).toContain('Sara and 2 others here know you both.')
    expect(said({ employees, ties: three }, 'it')).toContain('Sara e altre 2 persone qui vi conoscono già.')
  })

  test('many resources are named in part', () => {
    const ids = ['ladder', 'van', 'loft', 'drill', 'tent']
    const resources = Object.fromEntries(ids.map((id) => [id, 'mobilised' as const]))
    const of = (count: number) =>
      ids
        .slice(0, count)
        .map((id) => `anna-${id} luca+${id}`)
        .join(' ')
    const things = (count: number, language: Language) =>
      /: (.*?)\. /.exec(said({ ...KNOWN, resources, resourceTies: of(count) }, language))?.[1]
    expect(things(3, 'en')).toBe('ladder, van and loft')
    expect(things(4, 'en')).toBe('ladder, van and 2 other things')
    expect(things(5, 'it')).toBe('ladder, van e altre 3 cose')
  })

  test('words of people bring no second full stop, and are not taken apart', () => {
    const names = { luca: 'Luca B.', van: 'the big van…' }
    const drawing = { ...NEED, names, resourceTies: 'anna-van luca+van' }
    expect(said(drawing, 'en')).toBe('Anna, meet Luca. Luca has what you need: the big van. Sara knows you both.')
    expect(said({ ...drawing, names: { ...names, van: '?!' } }, 'en')).toContain('what you need: “?!”. Sara')
    expect(said({ ...drawing, names: { ...names, van: '{other}' } }, 'en')).toContain('what you need: {other}. Sara')
  })

  test('words that are read from right to left do not turn it round', () => {
    const names = { luca: 'نور حداد', van: 'שעות' }
    expect(said({ ...NEED, names, resourceTies: 'anna-van luca+van' }, 'en')).toBe(
      'Anna, meet \u2068نور\u2069. \u2068نور\u2069 has what you need: \u2068שעות\u2069. Sara knows you both.',
    )
  })
})

describe('people who asked not to be named before the room', () => {
  const two = { ...KNOWN, employees: 'anna luca sara piero', ties: 'anna-sara luca-sara anna-piero luca-piero' }

  test('are no go-betweens by name', () => {
    expect(said({ ...KNOWN, unnamed: ['sara'] }, 'en')).toContain('Somebody here knows you both.')
    expect(said({ ...KNOWN, unnamed: ['sara'] }, 'it')).toContain('Qui c’è già chi vi conosce.')
    expect(said({ ...two, unnamed: ['sara'] }, 'en')).toContain('Piero and somebody else here know you both.')
    expect(said({ ...two, unnamed: ['sara'] }, 'it')).toContain('Piero e un’altra persona qui vi conoscono già.')
    expect(said({ ...two, unnamed: ['sara', 'piero'] }, 'en')).toContain('2 people here know you both.')
    expect(said({ ...two, unnamed: ['sara', 'piero'] }, 'it')).toContain('Qui 2 persone vi conoscono già.')
  })

  test('are not named to the other', () => {
    const drawing = { ...NEED, resourceTies: 'anna-van luca+van' }
    expect(said({ ...drawing, unnamed: ['luca'] }, 'en')).toBe(
      'Anna, there is somebody here you might like to meet. That person has what you need: van.',
    )
    expect(said({ ...drawing, unnamed: ['anna'] }, 'en')).toBe(
      'Luca, there is somebody here you might like to meet. You have what that person needs: van.',
    )
    expect(said({ ...drawing, unnamed: ['anna'] }, 'it')).toBe(
      'Luca, qui c’è una persona che forse ti farebbe piacere conoscere. Tu hai quello che cerca: van.',
    )
  })

  test('are not named where both asked for it', () => {
    const drawing: Drawing = { ...NEED, resourceTies: 'anna-van luca+van', unnamed: ['anna', 'luca'] }
    expect(said(drawing, 'en')).toBe(
      'There are two people here who might like to meet. One has what the other needs: van.',
    )
    expect(said({ ...KNOWN, unnamed: ['anna', 'luca'] }, 'it')).toBe(
      'Qui ci sono due persone che forse avrebbero piacere di conoscersi.',
    )
  })

  test('are told quietly: it is known of the pair', () => {
    for (const unnamed of [[], ['sara'], ['anna'], ['luca'], ['anna', 'luca']]) {
      const map = drawnMap({ ...KNOWN, unnamed })
      const [introduction] = introductionsOf(map, { dismissed: {}, most: 1 })
      const isOne = unnamed.includes('anna') || unnamed.includes('luca')
      expect(introduction && isQuiet(map, introduction)).toBe(isOne)
    }
  })
})

test('nobody hears of anybody that they are alone: that is for the facilitator', () => {
  const drawing: Drawing = { employees: 'anna sara', customers: 'luca', ties: 'luca-sara' }
  const map = drawnMap({ ...drawing, names: NAMES })
  const [introduction] = introductionsOf(map, { dismissed: {}, most: 1, only: 'anna' })
  if (introduction === undefined) throw new Error('none')
  expect(introductionSentence(map, introduction, 'en')).toBe('Anna, meet Luca. Anna works here, Luca is a customer.')
  expect(introductionReasons(map, introduction, 'en')).toContainEqual({ kind: 'alone', text: 'First tie for Anna' })
})

test('two who have been tied in the meantime are not told that they are not', () => {
  const apart = drawnMap({ employees: 'anna luca', names: NAMES })
  const [introduction] = introductionsOf(apart, { dismissed: {}, most: 1 })
  if (introduction === undefined) throw new Error('none')
  const tied = drawnMap({ employees: 'anna luca', ties: 'luca-anna', names: NAMES })
  expect(introductionSentence(apart, introduction, 'en')).toContain('There is no tie between you on our map yet.')
  expect(introductionSentence(tied, introduction, 'en')).toBe('Anna, meet Luca.')
})

test('two of one first name are named in full, on their sides as well', () => {
  const drawing: Drawing = { employees: 'anna', customers: 'luca', names: { luca: 'Anna Bianchi' } }
  expect(said(drawing, 'en')).toBe('Anna Bianchi, meet Anna Rossi. Anna Rossi works here, Anna Bianchi is a customer.')
})

test('two who are called the same are told apart, by the reasons as well', () => {
  const names = { anna: 'Anna Rossi', luca: 'Anna Rossi (2)' }
  const map = drawnMap({ employees: 'anna', customers: 'luca', names, organisation: 'Acme' })
  const [introduction] = introductionsOf(map, { dismissed: {}, most: 1 })
  if (introduction === undefined) throw new Error('none')
  expect(introductionSentence(map, introduction, 'en')).toBe(
    'Anna Rossi of Acme, meet Anna Rossi (customer). One of you works for Acme, the other is a customer.',
  )
  expect(introductionSentence(map, introduction, 'it')).toBe(
    'Anna Rossi di Acme, ti presento Anna Rossi (cliente). Tra voi due c’è chi lavora per Acme e chi è cliente.',
  )
  expect(introductionReasons(map, introduction, 'it')).toContainEqual({
    kind: 'alone',
    text: 'Primo legame per Anna Rossi di Acme e Anna Rossi (cliente)',
  })
})

test('of a map that has gone on, only what is still there is said', () => {
  const map = drawnMap({ ...NEED, names: NAMES, resourceTies: 'anna-van luca+van anna-loft luca+loft' })
  const [introduction] = introductionsOf(map, { dismissed: {}, most: 1 })
  if (introduction === undefined) throw new Error('none')
  const without = (collection: 'participants' | 'resources', id: string) => {
    const { [id]: _, ...rest } = map[collection] as Record<string, never>
    return { ...map, [collection]: rest }
  }
  expect(introductionSentence(without('participants', 'luca'), introduction, 'en')).toBe('')
  expect(introductionSentence(without('participants', 'sara'), introduction, 'en')).not.toContain('know you')
  expect(introductionSentence(without('resources', 'loft'), introduction, 'en')).toBe(
    'Anna, meet Luca. Luca has what you need: van. Sara knows you both.',
  )
})
