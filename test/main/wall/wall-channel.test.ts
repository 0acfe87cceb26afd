import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Mailbox } from '../../../src-main/mailbox'
import { WallFeed } from '../../../src-main/wall/wall-feed'
import { WallFollower } from '../../../src-model/wall/wall-follower'
import { FIRST_CHOICES, wallStateFrom } from '../../../src-model/wall/wall-state'
import type { WallSnapshot, WallUpdate } from '../../../src-model/wall/wall-stream'
import { crowd, FedSession, type WallEvent, wallEvents } from '../support/wall-events'

/** Waits until everything that is due by itself has happened. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A page and the way to it: in order, at its own pace, and nothing arrives before the page has asked. */
class Page {
  shown: WallSnapshot | null = null
  #follower: WallFollower | null = null
  /** What is on its way, each as it will arrive. */
  #way: (() => void)[] = []
  readonly #mailbox = new Mailbox((_name, update) => this.#send(update as WallUpdate))

  constructor(
    private readonly feed: () => WallSnapshot,
    private readonly drops: () => boolean = () => false,
  ) {}

  post(update: WallUpdate): void {
    this.#mailbox.post('wall/update', update)
  }

  /** The page is loaded, or loaded again: what was on its way to the one before is gone. */
  load(): void {
    this.#mailbox.reset()
    this.#way = []
    this.shown = null
    this.#follower = new WallFollower({
      // As the request's handler: listening begins with the snapshot.
      ask: () =>
        new Promise((resolve) => {
          this.#way.push(() => {
            this.#mailbox.ready()
            const snapshot = structuredClone(this.feed())
            this.#way.push(() => resolve(snapshot))
          })
        }),
      later: () => {
        throw new Error('main has refused a snapshot')
      },
      show: (shown) => {
        this.shown = shown
      },
    })
    void this.#follower.refresh()
  }

  /** Lets some of what is on its way arrive. */
  async arrive(count: number): Promise<void> {
    for (let step = 0; step < count; step += 1) {
      this.#way.shift()?.()
      await settled()
    }
  }

  /** Lets all of it arrive. */
  async arriveAll(): Promise<void> {
    while (this.#way.length > 0) await this.arrive(1)
  }

  #send(update: WallUpdate): void {
    const follower = this.#follower
    const copy = structuredClone(update)
    if (!this.drops()) this.#way.push(() => follower?.receive(copy))
  }
}

type Happening = { is: 'event'; event: WallEvent } | { is: 'arrive'; count: number } | { is: 'load' }

const happenings: fc.Arbitrary<Happening[]> = wallEvents.chain((events) =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.nat({ max: 3 }).map((count): Happening => ({ is: 'arrive', count })) },
        { weight: 1, arbitrary: fc.constant<Happening>({ is: 'load' }) },
      ),
      { minLength: events.length, maxLength: events.length },
    )
    .map((others) => events.flatMap((event, index) => [{ is: 'event' as const, event }, others[index] as Happening])),
)

function fedPage(drops?: () => boolean) {
  const feed: WallFeed = new WallFeed(wallStateFrom(FIRST_CHOICES), (update) => page.post(update))
  const page = new Page(() => feed.snapshot(), drops)
  feed.turn(true)
  return { feed, page, session: new FedSession(feed) }
}

async function play(fed: ReturnType<typeof fedPage>, all: readonly Happening[]): Promise<void> {
  for (const each of all) {
    if (each.is === 'event') fed.session.happen(each.event)
    else if (each.is === 'load') fed.page.load()
    else await fed.page.arrive(each.count)
  }
}

it('a wall that is late, slow or loaded again shows in the end what main has, without another update', async () => {
  await fc.assert(
    fc.asyncProperty(crowd, happenings, async (map, all) => {
      const fed = fedPage()
      fed.session.open(map)
      fed.page.load()
      await play(fed, all)
      await fed.page.arriveAll()
      expect(fed.page.shown).toEqual(fed.feed.snapshot())
    }),
    { numRuns: 30 },
  )
})

it('a wall whose updates get lost shows what main has as soon as one arrives again', async () => {
  await fc.assert(
    fc.asyncProperty(crowd, happenings, fc.infiniteStream(fc.boolean()), async (map, all, losses) => {
      let isOver = false
      const fed = fedPage(() => !isOver && losses.next().value === true)
      fed.session.open(map)
      fed.page.load()
      await play(fed, all)
      isOver = true
      fed.feed.phase({ phase: 'film', endsAt: null, left: -1 })
      await fed.page.arriveAll()
      expect(fed.page.shown).toEqual(fed.feed.snapshot())
    }),
    { numRuns: 30 },
  )
})

it('asks once at a time, and by itself again after a refusal, later and later', async () => {
  const { feed, session } = fedPage()
  session.open(null)
  let asked = 0
  let answer: WallSnapshot | null = null
  const waiting: { then: () => void; pause: number }[] = []
  const follower = new WallFollower({
    ask: async () => {
      asked += 1
      return answer
    },
    later: (then, pause) => waiting.push({ then, pause }),
    show: () => undefined,
  })
  await Promise.all([follower.refresh(), follower.refresh()])
  expect(asked).toBe(1)
  // What comes meanwhile will be in the answer.
  follower.receive({ seq: 1 })
  expect(asked).toBe(1)
  waiting.shift()?.then()
  await settled()
  expect(waiting).toMatchObject([{ pause: 500 }])
  answer = feed.snapshot()
  waiting.shift()?.then()
  await settled()
  expect(asked).toBe(3)
  expect(waiting).toEqual([])
  follower.receive({ seq: 5 })
  follower.receive({ seq: 6 })
  expect(asked).toBe(4)
})
