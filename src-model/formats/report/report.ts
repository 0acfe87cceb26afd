import type { PaperPage } from '../../export/draft'
import type { CommunityMap } from '../../map/map'
import { contents, h } from '../html/html'
import { factsOf, type ReportFacts } from './facts'
import { figuresSection } from './figures'
import { firstPage, LONGEST_QUESTION, type ReportPicture } from './first-page'
import { nextSection } from './next'
import { peopleSection } from './people'
import { promisesSection } from './promises'
import { resourcesSection } from './resources'
import { section } from './section'
import { tiesSection } from './ties'
import { wordsOf } from './words'

/** What a report is made of. */
export interface ReportTask {
  /** With the people data that may leave. */
  map: CommunityMap
  /** `null` where nothing is on the map. */
  picture: ReportPicture | null
  /** Which people data the report holds, as a sentence in the session's language. */
  peopleData: string
  /** Whether notes go along. */
  notes: boolean
  /** `YYYY-MM-DD`, where the user is. */
  today: string
}

/** The report of a workshop: a first page for who has two minutes, and what is behind it. In the session's language. */
export function reportPage({ map, picture, peopleData, notes, today }: ReportTask): PaperPage {
  const { session } = map
  const words = wordsOf(session.language)
  const facts: ReportFacts = factsOf(map, today, words.compare)
  const { question } = session
  const html = contents([
    firstPage(facts, words, picture),
    question.length > LONGEST_QUESTION && section(words.t('report.question'), h('p', null, question)),
    peopleSection(facts, words),
    figuresSection(facts, words),
    resourcesSection(facts, words, notes),
    tiesSection(facts, words, notes),
    // Before the promises, whose list may be long: after them it could be left alone on a last sheet.
    nextSection(facts, words),
    promisesSection(facts, words),
    h(
      'footer',
      { class: 'small-print' },
      h('p', null, peopleData),
      h('p', null, words.t('report.made', { date: words.day(today) })),
      h('p', null, words.t('report.sources')),
    ),
  ])
  return { html, title: session.title, language: session.language, size: 'A4', landscape: false }
}
