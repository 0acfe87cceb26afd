import { spokenList } from '../../insight/speech/words'
import type { SessionInfo } from '../../map/map'
import { type Element, h } from '../html/html'
import type { Words } from './words'

/** The most names that the first page has room for, and how long they are together, in UTF-16 code units. */
const MOST = 4
const LONGEST = 160

/** As many of the names as the first page has room for, at least one. */
function shown(names: readonly string[]): readonly string[] {
  const lengths = names.map((_, index) => names.slice(0, index + 1).join(', ').length)
  const room = lengths.filter((length, index) => index === 0 || (index < MOST && length <= LONGEST)).length
  return names.slice(0, room)
}

/** Whether the first page has room for who facilitated. */
function areAllShown(names: readonly string[]): boolean {
  return shown(names).length === names.length
}

/** Who facilitated, for the first page; `null` where nobody is told of. */
export function facilitated({ facilitators }: Pick<SessionInfo, 'facilitators'>, words: Words): Element | null {
  if (facilitators.length === 0) return null
  const some = shown(facilitators)
  const left = facilitators.length - some.length
  const names =
    left === 0 ? spokenList(words.language, some) : words.n('report.facilitated.more', left, { names: some.join(', ') })
  return h('p', { class: 'facilitated' }, words.t('report.facilitated', { names }))
}

/** Everybody who facilitated, for the page about people; `null` where the first page has them all. */
export function allFacilitators({ facilitators }: Pick<SessionInfo, 'facilitators'>, words: Words): Element | null {
  if (areAllShown(facilitators)) return null
  const names = spokenList(words.language, facilitators)
  return h('p', { class: 'facilitated' }, words.t('report.facilitated', { names }))
}
