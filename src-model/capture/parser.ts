import { assertNever } from '../assert-never'
import { itemFrom, labelFrom, type PromiseToken, promiseFrom, type TextToken } from './pieces'
import type { Span } from './reading'
import type { Token } from './scan'
import { addField } from './side-clause'
import type { Clause, Report, Sentence } from './syntax'

type MarkToken = Extract<Token, { type: 'mark' }>

/** What the next text of the line would be. `nothing` is reported, `ignored` belongs to something reported. */
export type Place = 'subject' | 'side' | 'items' | 'label' | 'nothing' | 'ignored'

/** Where in a sentence a text would stand. */
export interface Next {
  place: Place
  /** In a side clause: 0 for the side's word, 1 for the organisation, more for the role. */
  field: number
  /** Among the names of a clause: whether it would name a resource for certain. */
  isResource: boolean
  sentence: Sentence
}

/** Builds a sentence token by token. Whatever does not fit is reported; what fits is in the sentence all the same. */
export class Parser {
  readonly sentence: Sentence = { subject: null, side: null, clauses: [], unread: [] }
  readonly #report: Report
  #place: Place = 'subject'
  /** The mark that the next name follows. */
  #mark: Span = { start: 0, end: 0 }
  /** A plus behind an arrow or a comma: the next target is a resource. */
  #resourceNext = false
  /** Which of side, organisation and role comes next. */
  #field = 0
  #previous: Token | undefined

  constructor(report: Report) {
    this.#report = report
  }

  /** Where the next text would stand. */
  get next(): Next {
    return { place: this.#place, field: this.#field, isResource: this.#isResource, sentence: this.sentence }
  }

  take(token: Token): void {
    const before = this.#place
    this.#takeByType(token)
    // A promise is read wherever it stands.
    if (this.#place === 'ignored' && token.type !== 'promise') this.#ignore(token, before === 'ignored')
    this.#previous = token
  }

  #ignore({ start, end }: Span, goesOn: boolean): void {
    const last = this.sentence.unread.at(-1)
    if (goesOn && last) last.end = end
    else this.sentence.unread.push({ start, end })
  }

  #takeByType(token: Token): void {
    switch (token.type) {
      case 'text':
        return this.#takeText(token)
      case 'mark':
        return this.#takeMark(token)
      case 'status':
        return this.#takeStatus(token)
      case 'promise':
        return this.#takePromise(token)
      case 'dash':
        this.#place = 'ignored'
        return this.#report('dash-alone', token)
      case 'back-arrow':
        this.#place = 'ignored'
        return this.#report('arrow-backwards', token)
      case 'open-quote':
        return this.#report('quote-open', token)
      default:
        return assertNever(token)
    }
  }

  get #clause(): Clause | undefined {
    return this.sentence.clauses.at(-1)
  }

  get #isResource(): boolean {
    return this.#place === 'items' && (this.#clause?.mark !== '>' || this.#resourceNext)
  }

  #takeText(token: TextToken): void {
    if (this.#place === 'subject') this.sentence.subject = itemFrom(token, this.#mark, false, this.#report)
    if (this.#place === 'side' && this.sentence.side) addField(this.sentence.side, this.#field, token, this.#report)
    if (this.#place === 'label' && this.#clause) this.#clause.label = labelFrom(token, this.#report)
    if (this.#place === 'nothing') this.#report('text-misplaced', token)
    if (this.#place === 'items' && this.#clause) {
      this.#clause.items.push(itemFrom(token, this.#mark, this.#isResource, this.#report))
      this.#resourceNext = false
    }
  }

  #takeMark(token: MarkToken): void {
    if (token.mark === ',') return this.#takeComma(token)
    if (token.mark === ':') return this.#takeColon(token)
    if (token.mark === '@') return this.#takeAt(token)
    const last = this.#previous?.type === 'mark' ? this.#previous.mark : undefined
    const isTarget = this.#clause?.mark === '>' && this.#place === 'items' && (last === '>' || last === ',')
    if (token.mark === '+' && isTarget) {
      this.#resourceNext = true
      return
    }
    const isSecondArrow = token.mark === '>' && this.sentence.clauses.some(({ mark }) => mark === '>')
    if (isSecondArrow) this.#report('arrow-twice', token)
    this.#place = isSecondArrow ? 'ignored' : 'items'
    this.#mark = token
    this.#resourceNext = false
    if (isSecondArrow) return
    const span = { start: token.start, end: token.end }
    this.sentence.clauses.push({ mark: token.mark, span, items: [], label: null, status: null, promise: null })
  }

  #takeAt(token: MarkToken): void {
    const { side, clauses } = this.sentence
    const isAfterArrow = clauses.some(({ mark }) => mark === '>')
    if (isAfterArrow) this.#report('side-after-arrow', token)
    else if (side !== null) this.#report('side-twice', token)
    this.#place = isAfterArrow || side !== null ? 'ignored' : 'side'
    this.#field = 0
    if (this.#place === 'side') {
      this.sentence.side = {
        word: null,
        side: null,
        organisation: null,
        role: null,
        start: token.start,
        end: token.end,
      }
    }
  }

  #takeComma(token: MarkToken): void {
    this.#mark = token
    if (this.#place === 'side') this.#field += 1
    if (this.#place !== 'subject' || this.sentence.subject === null) return
    this.#report('comma-after-name', token)
    this.#place = 'ignored'
  }

  #takeColon(token: MarkToken): void {
    const isLabel = this.#clause !== undefined && (this.#place === 'items' || this.#place === 'nothing')
    if (!isLabel && this.#place !== 'ignored') this.#report('colon-without-tie', token)
    this.#place = isLabel ? 'label' : 'ignored'
  }

  #takeStatus(token: Extract<Token, { type: 'status' }>): void {
    this.#place = 'nothing'
    if (!this.#clause) return this.#report('status-without-resource', token)
    this.#clause.status = { is: token.status, start: token.start, end: token.end }
  }

  #takePromise(token: PromiseToken): void {
    const promise = promiseFrom(token, this.#report)
    if (promise === null) return
    if (!this.#clause) return this.#report('promise-without-tie', token)
    this.#clause.promise = promise
  }
}
