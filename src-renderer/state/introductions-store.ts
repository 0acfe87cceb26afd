import { createStore } from 'zustand/vanilla'
import { type KeptView, LONGEST_BETWEEN, MOST_KEPT_PAIRS } from '../../src-model/contract/kept-view'
import { type Dismissals, type Introduction, pairKey } from '../../src-model/insight/introductions/introduction'
import type { Id } from '../../src-model/map/ids'
import { sessionStore } from './session-store'

/** What was last done with an introduction, to be told and gone on from. */
export type Done =
  | { is: 'made'; introduction: Introduction; tie: Id }
  /** @param seq the commit that the map was at: with the next one it is over. */
  | { is: 'dismissed'; introduction: Introduction; seq: number }

interface IntroductionsState {
  dismissed: Dismissals
  /** Pairs that were passed over for others, the latest last: they are offered after all others. By `pairKey`. */
  passed: readonly string[]
  /** Those of them that were passed over just now, one after the other: who comes next is somebody else. */
  avoided: readonly string[]
  /** The pair that was chosen to be the one that keys and menus are about, by `pairKey`. */
  current: string | null
  /** The pair that is being looked at: it stays while it has the keyboard or the pointer. By `pairKey`. */
  held: string | null
  /** A pair that was asked for by name, and becomes the current one as soon as it is offered. By `pairKey`. */
  sought: string | null
  /** Whose introductions are wished; `null` for everybody's. */
  onlyFor: Id | null
  /** Whether a resource that an introduction matches is marked mobilised with it. */
  mobilises: boolean
  /** Pairs whose tie is on its way to the map, by `pairKey`. */
  making: readonly string[]
  done: Done | null
  /** One whose dismissal was taken back, until newer figures offer it by themselves. */
  broughtBack: Introduction | null
}

const NONE: IntroductionsState = {
  dismissed: {},
  passed: [],
  avoided: [],
  current: null,
  held: null,
  sought: null,
  onlyFor: null,
  mobilises: false,
  making: [],
  done: null,
  broughtBack: null,
}

/** Of another pair than the one that was there. */
export const ANEW = {
  avoided: [],
  current: null,
  held: null,
  sought: null,
  done: null,
} satisfies Partial<IntroductionsState>

/** From so many pairs passed over one after the other the earliest are not thought of any more. */
const MOST_AVOIDED = 6

export const introductionsStore = createStore<IntroductionsState>(() => NONE)

/** The key of an introduction's pair. */
export function keyOf({ a, b }: Pick<Introduction, 'a' | 'b'>): string {
  return pairKey(a, b)
}

/** Starts afresh for another session. Whether resources are mobilised is a habit, and stays. */
export function resetIntroductions(): void {
  introductionsStore.setState(({ mobilises }) => ({ ...NONE, mobilises }))
}

function without(dismissed: Dismissals, key: string): Dismissals {
  return Object.fromEntries(Object.entries(dismissed).filter(([each]) => each !== key))
}

/** Does not offer a pair again until something changes between the two. */
export function dismissIntroduction(introduction: Introduction): void {
  const key = keyOf(introduction)
  introductionsStore.setState(({ dismissed, broughtBack }) => ({
    // The latest last: of very many, the earliest are forgotten first.
    dismissed: { ...without(dismissed, key), [key]: introduction.between },
    broughtBack: broughtBack !== null && keyOf(broughtBack) === key ? null : broughtBack,
    sought: null,
    done: { is: 'dismissed', introduction, seq: sessionStore.getState().session?.seq ?? 0 },
  }))
}

/** Offers a pair again that was just dismissed. */
export function bringBack(introduction: Introduction): void {
  const key = keyOf(introduction)
  introductionsStore.setState(({ dismissed }) => ({
    dismissed: without(dismissed, key),
    ...ANEW,
    broughtBack: introduction,
    current: key,
  }))
}

/** Offers everything again that was dismissed. */
export function offerAllAgain(): void {
  introductionsStore.setState({ dismissed: {}, done: null })
}

/** Offers a pair after all others from now on. */
export function passOver(introduction: Introduction): void {
  const key = keyOf(introduction)
  introductionsStore.setState(({ passed, avoided }) => ({
    ...ANEW,
    passed: [...passed.filter((each) => each !== key), key].slice(-MOST_KEPT_PAIRS),
    avoided: [...avoided, key].slice(-MOST_AVOIDED),
  }))
}

/** Asks for the introduction of two people, among those of the first. */
export function seekIntroduction(one: Id, other: Id): void {
  const sought = pairKey(one, other)
  introductionsStore.setState(({ dismissed }) => ({
    dismissed: without(dismissed, sought),
    ...ANEW,
    onlyFor: one,
    sought,
  }))
}

/** Makes a pair the one that keys and menus are about. */
export function makeCurrent(introduction: Introduction): void {
  introductionsStore.setState({ ...ANEW, current: keyOf(introduction) })
}

/** Keeps a pair where it is while it is looked at. */
export function holdIntroduction(key: string): void {
  if (introductionsStore.getState().held !== key) introductionsStore.setState({ held: key })
}

/** Lets a pair go that was being looked at: whoever comes first by now may take its place. */
export function releaseIntroduction(key: string): void {
  if (introductionsStore.getState().held === key) introductionsStore.setState({ held: null })
}

/** Asks for one person's introductions only, or for everybody's. */
export function askOnlyFor(onlyFor: Id | null): void {
  introductionsStore.setState({ ...ANEW, onlyFor })
}

/** What is to be kept of it for when the page crashes. */
export function introductionsToKeep(): Pick<KeptView, 'dismissed' | 'passed'> {
  const { dismissed, passed } = introductionsStore.getState()
  const pairs = Object.entries(dismissed).map(([pair, between]) => ({ pair, between }))
  const short = pairs.filter(({ between }) => between.length <= LONGEST_BETWEEN)
  return { dismissed: short.slice(-MOST_KEPT_PAIRS), passed: [...passed] }
}

/** Brings back what was kept. */
export function recallIntroductions({ dismissed, passed }: Pick<KeptView, 'dismissed' | 'passed'>): void {
  const pairs = dismissed.map(({ pair, between }) => [pair, between] as const)
  introductionsStore.setState({ dismissed: Object.fromEntries(pairs), passed })
}
