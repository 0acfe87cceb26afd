import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { calledNames } from '../../src-model/export/called'
import { PEOPLE_DATA, type PeopleData } from '../../src-model/export/choices'
import type { Id } from '../../src-model/map/ids'
import type { Participant } from '../../src-model/map/map'
import { sharedName } from '../../src-model/wall/names'
import { ask } from '../state/app-store'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { viewStore } from '../state/view-store'

/** How many people an example is of: as many as tell the ways apart, or whose numbers somebody wants to know. */
const MOST = 2
const MOST_SELECTED = 4

const NO_NUMBERS: Readonly<Record<Id, number>> = {}

/**
 * Whom an example is of: the people selected, so that who P7 is can be looked up; otherwise people whose names have
 * more than one word come first, as those tell the ways apart.
 */
function shownPeople(people: readonly Participant[], selection: ReadonlySet<Id>): Participant[] {
  const named = people.filter(({ unnamed }) => unnamed !== true)
  const selected = named.filter(({ id }) => selection.has(id))
  if (selected.length > 0) return selected.slice(0, MOST_SELECTED)
  const whole = named.filter(({ name }) => name.trim().includes(' '))
  return [...whole, ...named.filter((one) => !whole.includes(one))].slice(0, MOST)
}

/** The number of everybody, once main has told. */
function useNumbers(): Readonly<Record<Id, number>> {
  const [numbers, setNumbers] = useState(NO_NUMBERS)
  useEffect(() => {
    let isWanted = true
    void ask('export/pseudonyms', {}).then((told) => {
      if (isWanted && told) setNumbers(told)
    })
    return () => {
      isWanted = false
    }
  }, [])
  return numbers
}

/** How some people of this map are called in each way. */
export function usePeopleExamples(): Record<PeopleData, string> {
  const { language } = useText()
  const map = useSession((session) => session.map)
  const numbers = useNumbers()
  const selection = useStore(viewStore, (state) => state.selection)
  return useMemo(() => {
    const people = map.order.participants.flatMap((id) => map.participants[id] ?? [])
    const shown = shownPeople(people, selection)
    // Whoever shares a first name with them decides how they are told apart; the others would only take time.
    const shared = new Set(shown.map(({ name }) => sharedName(name)))
    const near = people.filter(({ name }) => shared.has(sharedName(name)))
    const exampleOf = (how: PeopleData): string => {
      // Until its numbers are there a way that needs them has no example.
      if (how === 'pseudonyms' && numbers === NO_NUMBERS) return 'P1, P2'
      const called = calledNames(near, how, numbers, { language, isNamed: false })
      return shown.map(({ id }) => called.get(id) ?? '').join(', ')
    }
    return Object.fromEntries(PEOPLE_DATA.map((how) => [how, exampleOf(how)])) as Record<PeopleData, string>
  }, [map, numbers, language, selection])
}
