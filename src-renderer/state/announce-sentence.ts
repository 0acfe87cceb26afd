import { isolated } from '../../src-model/language/translate'
import type { Texts } from '../texts'
import type { Change, Happening } from './announce-changes'

/** More names than this are not listened to. */
const MOST_NAMES = 5

type Of<Is extends Happening['is']> = Extract<Happening, { is: Is }>

function all<Is extends Happening['is']>(happenings: readonly Happening[], ...is: Is[]): Of<Is>[] {
  return happenings.filter((each): each is Of<Is> => (is as string[]).includes(each.is))
}

function list(names: readonly string[], { n }: Texts): string {
  const unique = [...new Set(names)]
  const said = unique.slice(0, MOST_NAMES).map(isolated).join(', ')
  const more = unique.length - MOST_NAMES
  return more > 0 ? n('announce.and-more', more, { names: said }) : said
}

function namesOf(happenings: readonly { name: string }[]): string[] {
  return happenings.map(({ name }) => name)
}

function nodesSaid(happenings: readonly Happening[], isAgain: boolean, texts: Texts): string[] {
  const came = all(happenings, 'came')
  const went = all(happenings, 'went')
  return [
    came.length > 0 ? texts.t(isAgain ? 'announce.back' : 'announce.added', { names: list(namesOf(came), texts) }) : '',
    went.length > 0 ? texts.t('announce.gone', { names: list(namesOf(went), texts) }) : '',
  ]
}

/** Ties are named where one alone came or went; those that came and went with somebody are counted, or go without saying. */
function tiesSaid(happenings: readonly Happening[], isAgain: boolean, { t, n }: Texts): string[] {
  const tied = all(happenings, 'tied')
  const untied = all(happenings, 'untied')
  const isAlone = all(happenings, 'came', 'went').length === 0
  const [one, another] = [...tied, ...untied]
  if (one && !another && isAlone) {
    const params = { from: one.from, to: one.to, kind: t(one.kind) }
    if (one.is === 'untied') return [t('announce.tie-gone', params)]
    return [t(isAgain ? 'announce.tie-back' : 'announce.tie', params)]
  }
  return [
    tied.length > 0 ? n(isAgain ? 'announce.ties-back' : 'announce.ties', tied.length) : '',
    untied.length > 0 && all(happenings, 'went').length === 0 ? n('announce.ties-gone', untied.length) : '',
  ]
}

function changesSaid(happenings: readonly Happening[], texts: Texts): string[] {
  const { t, n } = texts
  const moved = new Set(namesOf(all(happenings, 'moved')))
  const edited = namesOf(all(happenings, 'edited'))
  return [
    ...all(happenings, 'now').map(({ name, what }) =>
      t('announce.now', { name, what: t(what).toLocaleLowerCase(texts.language) }),
    ),
    ...all(happenings, 'renamed').map(({ before, name }) => t('announce.named', { before, name })),
    ...all(happenings, 'promised').map(({ from, to }) => t('announce.promise', { from, to })),
    edited.length > 0 ? t('announce.edited', { names: list(edited, texts) }) : '',
    moved.size > 0 ? n('announce.moved', moved.size, { names: list([...moved], texts) }) : '',
  ].slice(0, MOST_NAMES)
}

/** A zone comes without a name and is given one: that is one thing. One that stays without is spoken of as such. */
function withNames(happenings: readonly Happening[], { t }: Texts): Happening[] {
  const given = all(happenings, 'renamed').filter(({ before }) => before === '')
  const called = (name: string) => name || t('zone.unnamed')
  return happenings.flatMap((each): Happening[] => {
    if (each.is === 'renamed' && each.before === '') return [{ is: 'came', name: each.name }]
    if (each.is === 'came' && each.name === '' && given.length > 0) return []
    if (each.is === 'renamed') return [{ ...each, name: called(each.name) }]
    return 'name' in each ? [{ ...each, name: called(each.name) }] : [each]
  })
}

/** One change, or several of one kind, as a sentence. */
function said({ kind, happenings: whole }: Change, texts: Texts): string {
  const happenings = withNames(whole, texts)
  const isAgain = kind === 'undo' || kind === 'redo'
  const parts = [
    ...nodesSaid(happenings, isAgain, texts),
    ...tiesSaid(happenings, isAgain, texts),
    ...changesSaid(happenings, texts),
  ].filter((part) => part !== '')
  const what = [...new Set(parts)].join('. ') || texts.t('announce.changed')
  if (kind === 'undo') return texts.t('announce.undone', { what })
  return kind === 'redo' ? texts.t('announce.redone', { what }) : what
}

/** Changes of one kind, one after the other, as one. */
function joined(changes: readonly Change[]): Change[] {
  const groups: Change[] = []
  for (const { kind, happenings } of changes) {
    const last = groups.at(-1)
    if (last?.kind === kind) last.happenings.push(...happenings)
    else groups.push({ kind, happenings: [...happenings] })
  }
  return groups
}

/** What a burst of changes is spoken as; empty when there is nothing to say. */
export function announcementOf(changes: readonly Change[], texts: Texts): string {
  return joined(changes)
    .filter(({ happenings }) => happenings.length > 0)
    .map((change) => said(change, texts))
    .join('. ')
}
