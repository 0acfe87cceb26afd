import type { PeopleNote } from '../formats/written'
import { translate } from '../language/translate'
import type { Language } from '../map/map'

/** What of people a file holds, as one sentence. */
export function peopleSentence({ names, notes, unnamed }: PeopleNote, language: Language): string {
  const parts = [
    translate(language, `people-data.says.${names}`),
    translate(language, notes ? 'people-data.says.with-notes' : 'people-data.says.without-notes'),
    ...(unnamed === 'marks' && names !== 'pseudonyms' ? [translate(language, 'people-data.says.marks')] : []),
  ]
  return `${parts.join(', ')}.`
}

/** What is added to the name of a file, so that files that hold different things of people are told apart. */
export function peopleMark(names: PeopleNote['names'], language: Language): string {
  return translate(language, `people-data.file.${names}`)
}
