import { localDay } from '../../src-model/local-day'
import type { InsightWishes } from '../workers/insight-messages'
import { InsightDriver, type OpenPort } from './insight-driver'
import { introductionsStore } from './introductions-store'
import { onCommit, onSnapshot, sessionStore } from './session-store'

const openWorker: OpenPort = (hear, fail) => {
  const worker = new Worker(new URL('../workers/insight-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }) => hear(data)
  worker.onerror = fail
  worker.onmessageerror = fail
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() }
}

function wishesNow(): InsightWishes {
  const { dismissed, passed, onlyFor } = introductionsStore.getState()
  return { today: localDay(new Date()), dismissed, passed, onlyFor }
}

let wishes = wishesNow()
const driver = new InsightDriver(openWorker, wishes)

function wishAgain(): void {
  const next = wishesNow()
  const names = Object.keys(next) as (keyof InsightWishes)[]
  if (names.every((name) => next[name] === wishes[name])) return
  wishes = next
  driver.wish(next)
}

/** Asks for figures of the open session, from now on. @returns ends it. */
export function askForInsight(): () => void {
  wishAgain()
  return driver.ask()
}

/** Begins to follow the open session, for when somebody asks for its figures. */
export function connectInsight(): void {
  onSnapshot(({ map, seq }) =>
    driver.follow({ id: map.session.id, map, moment: { seq, at: new Date().toISOString() } }),
  )
  onCommit((commit, _before, map) => {
    // It may be another day.
    wishAgain()
    driver.commit(commit, map)
  })
  sessionStore.subscribe(({ session }) => {
    if (session === null) driver.follow(null)
  })
  introductionsStore.subscribe(wishAgain)
}
