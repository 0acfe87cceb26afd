import { createStore } from 'zustand/vanilla'
import type { CapturedCommand } from '../../src-model/capture/command'
import { type CountKey, isolated, type TextKey } from '../../src-model/language/translate'
import { nodeOf } from '../../src-model/map/map'
import { textsOf } from '../texts'
import { appStore } from './app-store'
import { sessionStore } from './session-store'

/** The sentence that screen readers speak next. */
export const announcementStore = createStore<{ text: string }>(() => ({ text: '' }))

/** Speaks a sentence. */
export function announce(key: TextKey): void {
  announcementStore.setState({ text: textsOf(appStore.getState().facts?.language ?? 'en').t(key) })
}

/** Speaks a sentence about a number of things. */
export function announceCount(stem: CountKey, count: number): void {
  announcementStore.setState({ text: textsOf(appStore.getState().facts?.language ?? 'en').n(stem, count) })
}

/** Speaks what a capture made: the names of new people and resources, and how many ties. */
export function announceCapture({ command, made, nodes }: CapturedCommand): void {
  const { n, t } = textsOf(appStore.getState().facts?.language ?? 'en')
  const map = sessionStore.getState().session?.map
  if (map === undefined) return
  const steps = command?.type === 'batch' ? command.steps : []
  const ties = steps.filter((step) => step.type === 'connection/add').length
  const names = made.flatMap((id) => nodeOf(map, id)?.name ?? [])
  const parts = [
    names.length > 0 ? t('announce.added', { names: names.map(isolated).join(', ') }) : '',
    ties > 0 ? n('announce.ties', ties) : '',
  ]
  const known = nodes.length === 0 ? '' : t('announce.nothing-new')
  const nothing = command === null ? known : t('announce.changed')
  announcementStore.setState({ text: parts.filter((part) => part !== '').join('. ') || nothing })
}
