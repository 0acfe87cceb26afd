import { translate } from '../language/translate'
import { type CommunityMap, emptyMap, type Language } from '../map/map'
import { MAX_NAME_LENGTH, shortLine } from '../text'

/** What a session is called that a file becomes. */
interface OwnSession {
  /** What the file calls itself; empty where it does not. */
  title: string
  /** The file's name; empty for what was pasted. */
  name: string
  language: Language
  /** `YYYY-MM-DD`. */
  today: string
}

/** What follows the last dot, and a second one before it as in `.trama.json`. */
const EXTENSION = /(?<=.)(?:\.[a-z]{1,8})?\.[a-z0-9]{1,8}$/i

/** The empty map of a session that a file becomes: called as the file is, held today. */
export function ownSession({ title, name, language, today }: OwnSession): CommunityMap {
  const called = [title, name.replace(EXTENSION, ''), translate(language, 'import.untitled')]
  const [first = ''] = called.map((each) => shortLine(each, MAX_NAME_LENGTH)).filter((each) => each !== '')
  const nothing = { question: '', organisation: '', place: '' }
  return emptyMap({ id: '', title: first, ...nothing, date: today, language, facilitators: [] })
}
