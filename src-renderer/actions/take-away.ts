import type { InsightReport } from '../../src-model/insight/report'
import { takenAway } from '../../src-model/insight/take-away'
import type { Id } from '../../src-model/map/ids'
import { type CommunityMap, isParticipant } from '../../src-model/map/map'
import { announceAs } from '../state/announce'
import { awayAnnouncement, nobodySentence } from '../state/away-sentence'
import { awayStore, EVERYBODY_THERE, type NobodyAway, type WhoGoes } from '../state/away-store'
import { askForInsight } from '../state/insight'
import { insightStore } from '../state/insight-store'
import { sessionStore } from '../state/session-store'
import { isAvailable } from './action-state'
import { selectedNodeIds } from './selected'

// Who is taken away is chosen once; what would be left without them follows the map.

/** Ends the question who is the busiest; does nothing while it is not asked. */
let stopAsking = () => {}

function showNobody(nobody: NobodyAway): void {
  const { nobody: before } = awayStore.getState()
  awayStore.setState({ away: null, nobody })
  if (nobody !== 'asking' && nobody !== before) announceAs((texts) => nobodySentence(texts, nobody))
}

function showWithout(map: CommunityMap, people: readonly Id[]): void {
  const { away: before } = awayStore.getState()
  const away = takenAway(map, people)
  awayStore.setState({ away, nobody: null })
  const isNews = before?.largestShare !== away.largestShare || before?.fallen.join() !== away.fallen.join()
  if (isNews) announceAs((texts) => awayAnnouncement(texts, map, away))
}

function takeBusiest(map: CommunityMap, { busiest, figures }: InsightReport): void {
  if (busiest !== null) showWithout(map, [busiest])
  else showNobody(figures.ties === 0 ? 'no-ties' : 'nobody-between')
}

/** Whether who was the busiest is still on the map; if not, figures of the map without them are on their way. */
function isThere(map: CommunityMap, busiest: Id | null): boolean {
  return busiest === null || isParticipant(map, busiest)
}

/** Takes whoever is the busiest of the map as it is now, as soon as that is known. */
function askForBusiest(): void {
  stopAsking()
  const { session } = sessionStore.getState()
  if (session === null) return
  const answer = (): boolean => {
    const { report, moment, failed } = insightStore.getState()
    const map = sessionStore.getState().session?.map ?? session.map
    if (report !== null && moment !== null && moment.seq >= session.seq && isThere(map, report.busiest)) {
      takeBusiest(map, report)
      return true
    }
    if (failed) showNobody('failed')
    return failed
  }
  const { report, moment } = insightStore.getState()
  if (report !== null && moment?.seq === session.seq) {
    takeBusiest(session.map, report)
    return
  }
  if (awayStore.getState().nobody === null) showNobody('asking')
  const leave = askForInsight()
  const unsubscribe = insightStore.subscribe(() => {
    if (answer()) stopAsking()
  })
  stopAsking = () => {
    stopAsking = () => {}
    unsubscribe()
    leave()
  }
}

const ACTION_OF = { busiest: 'view/take-away', selected: 'view/take-away-selected' } as const

/** Takes the busiest person away, or those who are selected. @returns whether there was anybody to ask for. */
export function beginTakingAway(whom: WhoGoes, lasts: 'held' | 'until-ended'): boolean {
  const { session } = sessionStore.getState()
  if (session === null || !isAvailable(ACTION_OF[whom])) return false
  stopAsking()
  awayStore.setState({ lasts, whom, nobody: null })
  if (whom === 'selected') {
    const people = selectedNodeIds().filter((id) => isParticipant(session.map, id))
    showWithout(session.map, people)
  } else askForBusiest()
  return true
}

/** Everybody is there again. */
export function endTakingAway(): void {
  stopAsking()
  const { away, lasts } = awayStore.getState()
  if (lasts === null) return
  awayStore.setState(EVERYBODY_THERE)
  if (away !== null) announceAs(({ t }) => t('away.everybody-back'))
}

/** What menus and buttons do: it lasts until it is ended, or others are taken away instead. */
export function switchTakingAway(whom: WhoGoes): void {
  if (awayStore.getState().whom === whom) endTakingAway()
  else beginTakingAway(whom, 'until-ended')
}

/** Whether a change of the map is none of the people network: who is moved or renamed falls off no more than before. */
function isSameNetwork(one: CommunityMap, other: CommunityMap): boolean {
  return one.order.participants === other.order.participants && one.connections === other.connections
}

/** Begins to follow the map: what would be left changes with it, and it is of one session. */
export function connectTakingAway(): void {
  sessionStore.subscribe(({ session }, { session: before }) => {
    const { away, lasts, nobody } = awayStore.getState()
    if (lasts === null || session?.map === before?.map) return
    if (session === null || session.map.session.id !== before?.map.session.id) {
      stopAsking()
      awayStore.setState(EVERYBODY_THERE)
      return
    }
    if (away !== null && isSameNetwork(session.map, before.map)) return
    const people = away?.people.filter((id) => isParticipant(session.map, id)) ?? []
    if (people.length > 0) showWithout(session.map, people)
    else if (away !== null) endTakingAway()
    // What failed is asked again by who wishes to know, not by each change.
    else if (nobody !== 'asking' && nobody !== 'failed') askForBusiest()
  })
}
