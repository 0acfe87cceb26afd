import type { ResourceStatus } from '../map/map'
import { quoteAt } from './quotes'
import type { Span } from './reading'
import { isPromiseWord, isSideWord, statusFrom } from './words'

/** What ends a line, as every system and editor writes it. */
export const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/u

/** A part of a line that means something by itself. */
export type Token = Span &
  (
    | { type: 'text'; quoted: string | null; plain: string }
    | { type: 'mark'; mark: '@' | '+' | '-' | '>' | ',' | ':' }
    | { type: 'status'; status: ResourceStatus }
    | { type: 'promise'; text: string }
    | { type: 'dash' }
    | { type: 'open-quote' }
    | { type: 'back-arrow' }
  )
/** A token before its place is known. */
type Unplaced = Token extends infer Each ? (Each extends Token ? Omit<Each, keyof Span> : never) : never

/** Where in a line the scanner is; it decides which signs are marks and which are text. */
type Mode = 'names' | 'side' | 'label'

/** Signs before the first name of a pasted list. */
const BULLET = /^\s*[-*•‣–—]\s+(?=\S)/u
const ARROW = /<?[-–—=]{0,2}>|[→⇒↔]/uy
const STATUS = /!(\p{L}+)(?:(?=[\s,:])|[.;]*$)/uy
/** Signs that are marks even inside a word, because of what follows: `Luca!by 12/05`, `Luca! call`, `Anna@customer`. */
const GLUED = /!(?:\s+\S|(\p{L}+)(?=[\s,:]|$))|@(\p{L}{2,})(?=[\s,]|$)/uy
const BACK_ARROW = /<[-–—=]{1,2}(?!>)|←/uy

function isSpace(sign: string | undefined): boolean {
  return sign === undefined || /\s/u.test(sign)
}

function isDigit(sign: string | undefined): boolean {
  return sign !== undefined && /\d/.test(sign)
}

class Scanner {
  readonly tokens: Token[] = []
  readonly #line: string
  #mode: Mode = 'names'
  #at: number
  /** Where the text that is being read begins, and what of it stood in quotes. */
  #textStart: number
  #quoted: string | null = null
  #plainStart: number

  constructor(line: string) {
    this.#line = line
    this.#at = BULLET.exec(line)?.[0].length ?? 0
    this.#textStart = this.#at
    this.#plainStart = this.#at
  }

  scan(): Token[] {
    while (this.#at < this.#line.length) {
      if (!this.#takeArrow() && !this.#takeBackArrow() && !this.#takeSign() && !this.#takeQuote()) this.#at += 1
    }
    this.#endText()
    return this.tokens
  }

  /** Marks stand at the line's beginning, behind a space or behind another mark; inside a word they are letters. */
  #isBoundary(): boolean {
    return this.#at === this.#plainStart || isSpace(this.#line[this.#at - 1])
  }

  #endText(): void {
    const plain = this.#line.slice(this.#plainStart, this.#at)
    if (this.#quoted === null && plain.trim() === '') return
    const text = this.#line.slice(this.#textStart, this.#at)
    const start = this.#textStart + text.length - text.trimStart().length
    this.tokens.push({ type: 'text', quoted: this.#quoted, plain, start, end: start + text.trim().length })
  }

  #push(token: Unplaced, length: number, mode: Mode): true {
    this.#endText()
    const end = this.#at + length
    this.tokens.push({ ...token, start: this.#at, end })
    this.#at = end
    this.#textStart = end
    this.#plainStart = end
    this.#quoted = null
    this.#mode = mode
    return true
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    return pattern.exec(this.#line)
  }

  #takeArrow(): boolean {
    const arrow = this.#match(ARROW)
    return arrow !== null && this.#push({ type: 'mark', mark: '>' }, arrow[0].length, 'names')
  }

  #takeBackArrow(): boolean {
    const arrow = this.#mode === 'label' ? null : this.#match(BACK_ARROW)
    return arrow !== null && this.#push({ type: 'back-arrow' }, arrow[0].length, 'names')
  }

  /** Whether a sign inside a word is meant as a mark. */
  #isGluedMark(): boolean {
    const glued = this.#mode === 'names' ? this.#match(GLUED) : null
    if (glued === null) return false
    const [, exclaimed, at] = glued
    if (at !== undefined) return isSideWord(at)
    // Behind an arrow somebody promises; elsewhere there are names such as Yahoo! Italia.
    if (exclaimed === undefined) return this.tokens.some((token) => token.type === 'mark' && token.mark === '>')
    return isPromiseWord(exclaimed) || statusFrom(exclaimed) !== undefined
  }

  #takeSign(): boolean {
    const sign = this.#line[this.#at]
    if (sign === ',' || sign === ':') return this.#takeDivider(sign)
    if (sign !== '@' && sign !== '+' && sign !== '-' && sign !== '!') return false
    if (!this.#isBoundary() && !this.#isGluedMark()) return false
    const isAlone = isSpace(this.#line[this.#at + 1])
    // A note is running text: a sign with spaces on both sides belongs to it.
    if (isAlone && this.#mode === 'label') return false
    if (sign === '!') return this.#takeExclamation()
    if (sign === '-' && isAlone) return this.#push({ type: 'dash' }, 1, this.#mode)
    return this.#push({ type: 'mark', mark: sign }, 1, sign === '@' ? 'side' : 'names')
  }

  #takeDivider(sign: ',' | ':'): boolean {
    const before = this.#line[this.#at - 1]
    const after = this.#line[this.#at + 1]
    // 1,5 t · 10:30 · https://
    if ((isDigit(before) && isDigit(after)) || (sign === ':' && after === '/')) return false
    if (this.#mode === 'label' || (sign === ':' && this.#mode === 'side')) return false
    return this.#push({ type: 'mark', mark: sign }, 1, sign === ':' ? 'label' : this.#mode)
  }

  #takeExclamation(): true {
    const word = this.#match(STATUS)
    const status = statusFrom(word?.[1] ?? '')
    if (word !== null && status !== undefined) return this.#push({ type: 'status', status }, word[0].length, 'names')
    const text = this.#line.slice(this.#at + 1)
    return this.#push({ type: 'promise', text }, text.length + 1, 'names')
  }

  #takeQuote(): boolean {
    const isFirst = this.#quoted === null && this.#line.slice(this.#textStart, this.#at).trim() === ''
    const quote = isFirst ? quoteAt(this.#line, this.#at) : null
    if (quote === null) return false
    if (!quote.isClosed) this.tokens.push({ type: 'open-quote', start: this.#at, end: quote.end })
    this.#quoted = quote.text
    this.#at = quote.end
    this.#plainStart = quote.end
    return true
  }
}

/** Takes a line apart into names, marks and words with a meaning. Every text can be scanned. */
export function scan(line: string): Token[] {
  return new Scanner(line).scan()
}
