import { headlineAbout, headlineOf } from '../../src-model/wall/headline'
import type { Headline, Sentence } from '../../src-model/wall/headline-sentences'
import { sentenceWithout } from '../../src-model/wall/headline-without'
import { saysTheSame } from '../../src-model/wall/says-the-same'
import type { WallSnapshot } from '../../src-model/wall/wall-stream'

/** How long the sentence is about one thing at least, in milliseconds: long enough to be read aloud. */
const READING_MS = 4_000

/** What the sentence is made from. */
type Told = Pick<WallSnapshot, 'map' | 'lately' | 'look'>

/**
 * Keeps the sentence about the map calm: while much happens at once, it does not go from one thing to another faster
 * than it is read. Truth goes first: what is not so any more is replaced at once, and while somebody is taken away it
 * is about that and nothing else. Times are those of frames, in milliseconds.
 */
export class CalmHeadline {
  #told: Omit<Told, 'look'> | null = null
  #shown: Headline | null = null
  /** Whether the map is as the shown one says. */
  #isTrue = false
  /** What is to be said once the shown one has been read. */
  #wished: Headline | null = null
  /** Since when the sentence has been about its topic. */
  #since = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Whether the shown one has been read. */
  #isRead = false
  /** What is said instead while somebody is taken away. */
  #without: Sentence | null = null

  /** @param onRead told when it is time for another sentence. */
  constructor(private readonly onRead: () => void) {}

  /** Another session begins, which owes nothing to the sentence shown. */
  forget(): void {
    this.#told = null
    this.#shown = null
    this.#wished = null
    this.#without = null
    this.stop()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#isRead = false
  }

  /** Whether another sentence is to be shown in this frame, as the one before has been read. */
  get isDue(): boolean {
    return this.#isRead && this.#shown !== this.#wished
  }

  /** What to show now. */
  say({ map, lately, look }: Told, now: number): Sentence | null {
    if (map !== this.#told?.map || lately !== this.#told.lately) this.#take({ map, lately })
    const wasWithout = this.#without !== null
    const without = map && sentenceWithout(map, look.away)
    if (!saysTheSame(without, this.#without)) this.#without = without
    const isInterrupted = this.#without !== null
    const isToShow = isInterrupted || !this.#isTrue || this.#isRead || now >= this.#since + READING_MS
    if (isToShow) this.#show(this.#wished, now)
    // It is there to be read from now on only.
    if (wasWithout && !isInterrupted) this.#since = now
    return this.#without ?? this.#shown
  }

  /** Waits until the shown one has been read, where another one waits. */
  plan(now: number): void {
    this.stop()
    if (this.#shown === this.#wished) return
    this.#timer = setTimeout(
      () => {
        this.#isRead = true
        this.onRead()
      },
      this.#since + READING_MS - now,
    )
  }

  #take(told: Omit<Told, 'look'>): void {
    const { map, lately } = told
    this.#told = told
    const about = this.#shown && map && headlineAbout(this.#shown.topic, map)
    this.#isTrue = about !== null && saysTheSame(about, this.#shown)
    const wished = map && headlineOf(map, lately)
    // The same object for the same sentence.
    this.#wished = saysTheSame(wished, this.#shown) ? this.#shown : wished
  }

  /** Other numbers of the same thing are news that need no more time. */
  #show(headline: Headline | null, now: number): void {
    if (headline !== null && headline.topic !== this.#shown?.topic) this.#since = now
    this.#shown = headline
    this.#isTrue = headline !== null
  }
}
