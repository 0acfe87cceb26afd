import type { Fate, ImportPreview } from '../../src-model/import/preview'
import { LOCALES } from '../../src-model/language/translate'
import type { Texts } from '../texts'

type Counts = ImportPreview['counts']

/** How many of one fate there are in all. */
export function countOf(counts: Counts, fate: Fate): number {
  return counts.people[fate] + counts.resources[fate] + counts.ties[fate] + counts.zones[fate]
}

/** What there is of one fate: “24 people, 18 resources and 40 ties”. Empty when there is nothing. */
export function listOf(counts: Counts, fate: Fate, { n, language }: Texts): string {
  const { people, resources, ties, zones } = counts
  const parts = [
    people[fate] > 0 ? n('start.people', people[fate]) : '',
    resources[fate] > 0 ? n('start.resources', resources[fate]) : '',
    ties[fate] > 0 ? n('start.ties', ties[fate]) : '',
    zones[fate] > 0 ? n('import.zones', zones[fate]) : '',
  ].filter((part) => part !== '')
  return new Intl.ListFormat(LOCALES[language]).format(parts)
}

/** What an import comes to, in sentences; none where nothing of it is of use, for which `whyNothing` has the words. */
export function countSentences(counts: Counts, texts: Texts): string[] {
  const { n } = texts
  const sentence = (fate: 'new' | 'merged' | 'there') => {
    const count = countOf(counts, fate)
    return count === 0 ? '' : n(`import.${fate}`, count, { list: listOf(counts, fate, texts) })
  }
  const skipped = countOf(counts, 'skipped')
  const used = [sentence('new'), sentence('merged'), sentence('there')].filter((each) => each !== '')
  return used.length > 0 && skipped > 0 ? [...used, n('import.skipped', skipped)] : used
}

/** What the main button does. */
export function applyText({ counts, choices }: ImportPreview, { t, n }: Texts): string {
  if (choices.into === 'new') return t('import.open-new')
  const { people, resources, ties, zones } = counts
  if (people.new > 0) return n('import.add-people', people.new)
  if (resources.new > 0) return n('import.add-resources', resources.new)
  if (ties.new > 0) return n('import.add-ties', ties.new)
  if (zones.new > 0) return n('import.add-zones', zones.new)
  return t(countOf(counts, 'merged') > 0 ? 'import.fill-in' : 'import.add')
}

/** Why there is nothing to do, if there is not. */
export function whyNothing({ counts, choices, tables }: ImportPreview, { t }: Texts): string | null {
  if (countOf(counts, 'new') + countOf(counts, 'merged') > 0) return null
  const isThere = choices.into === 'session' && countOf(counts, 'there') > 0
  if (isThere) return t('import.nothing-new')
  if (countOf(counts, 'skipped') > 0) return t('import.all-left-out')
  return t(tables.length > 0 ? 'import.nothing-in-columns' : 'import.nothing')
}
