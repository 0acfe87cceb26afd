import { spokenList } from '../../insight/speech/words'
import { type Participant, SIDES, type Side } from '../../map/map'
import { type Element, h } from '../html/html'
import { allFacilitators } from './facilitators'
import type { ReportFacts } from './facts'
import { sideGlyph } from './glyphs'
import { section } from './section'
import type { Words } from './words'

const COUNTED = {
  employee: 'wall.headline.employees',
  customer: 'wall.headline.customers',
  guest: 'wall.headline.guests',
} as const

/** How many of each side there are, of those that are there at all. */
export function sidesSentence({ people }: ReportFacts, { n, language }: Words): string {
  const there = SIDES.filter((side) => people[side].length > 0)
  return spokenList(
    language,
    there.map((side) => n(COUNTED[side], people[side].length)),
  )
}

function person({ name, role, organisation }: Participant, own: string): Element {
  // The organisation that holds the workshop goes without saying.
  const more = [role, organisation === own ? '' : organisation].filter((each) => each !== '')
  return h(
    'li',
    null,
    h('strong', null, h('bdi', null, name)),
    more.length > 0 && [' ', h('span', { class: 'soft' }, more.join(' · '))],
  )
}

/** Who was in the room, by side and in the order of their names. */
export function peopleSection({ people, map }: ReportFacts, words: Words): Element {
  const { t, n, number } = words
  const unnamed = (those: readonly Participant[]): Element | null => {
    const count = those.filter((each) => each.unnamed).length
    return count === 0 ? null : h('li', { class: 'soft' }, n('report.people.unnamed', count))
  }
  const ofSide = (side: Side): Element | null =>
    people[side].length === 0
      ? null
      : h(
          'div',
          { class: 'side' },
          h(
            'h3',
            null,
            sideGlyph(side),
            t(`side.many.${side}`),
            ' ',
            h('span', { class: 'count' }, number(people[side].length)),
          ),
          h(
            'ul',
            { class: 'entries' },
            people[side].filter((each) => !each.unnamed).map((each) => person(each, map.session.organisation)),
            unnamed(people[side]),
          ),
        )
  const sides = SIDES.map(ofSide)
  const isEmpty = sides.every((each) => each === null)
  return section(
    t('report.people'),
    allFacilitators(map.session, words),
    isEmpty ? h('p', null, t('report.people.none')) : sides,
  )
}
