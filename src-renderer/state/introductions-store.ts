import { createStore } from 'zustand/vanilla'
import { type KeptView, LONGEST_BETWEEN, MOST_KEPT_PAIRS } from '../../src-model/contract/kept-view'
import { type Dismissals, type Introduction, pairKey } from '../../src-model/insight/introductions/introduction'
import type { Id } from '../../src-model/map/ids'

/** What was last done with an introduction, to be told and gone on from. */
export type Done = { is: 'made'; introduction: Introduction; tie: Id } | { is: 'dismissed'; introduction: Introduction }

interface IntroductionsState {
  dismissed: Dismissals
  /** Pairs that were passed over for others, the latest last: they are offered after all others. By `pairKey`. */
  passed: readonly string[]
  /** The pair that keys and menus are about, by `pairKey`; the first when it is not offered (any more). */
  current: string | null
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
  current: null,
  sought: null,
  onlyFor: null,
  mobilises: true,
  making: [],
  done: null,
  broughtBack: null,
}

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
    done: { is: 'dismissed', introduction },
  }))
}

/** Offers a pair again that was just dismissed. */
export function bringBack(introduction: Introduction): void {
  const key = keyOf(introduction)
  introductionsStore.setState(({ dismissed }) => ({
    dismissed: without(dismissed, key),
    broughtBack: introduction,
    current: key,
    done: null,
  }))
}

/** Offers everything again that was dismissed. */
export function offerAllAgain(): void {
  introductionsStore.setState({ dismissed: {}, done: null })
}

/** Offers a pair after all others from now on. */
export function passOver(introduction: Introduction): void {
  const key = keyOf(introduction)
  introductionsStore.setState(({ passed }) => ({
    passed: [...passed.filter((each) => each !== key), key].slice(-MOST_KEPT_PAIRS),
    current: null,
    sought: null,
    done: null,
  }))
}

/** Asks for the introduction of two people, among those of the first. */
export function seekIntroduction(one: Id, other: Id): void {
  const sought = pairKey(one, other)
  introductionsStore.setState(({ dismissed }) => ({
    dismissed: without(dismissed, sought),
    onlyFor: one,
    current: null,
    sought,
    done: null,
  }))
}

/** Makes a pair the one that keys and menus are about. */
export function makeCurrent(introduction: Introduction): void {
  introductionsStore.setState({ current: keyOf(introduction), sought: null, done: null })
}

/** Asks for one person's introductions only, or for everybody's. */
export function askOnlyFor(onlyFor: Id | null): void {
  introductionsStore.setState({ onlyFor, current: null, sought: null })
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
