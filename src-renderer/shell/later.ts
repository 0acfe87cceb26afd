import { type ComponentType, createElement, type ReactNode, useSyncExternalStore } from 'react'

/** A part of the window whose code start-up does not need. */
export interface Later<Props extends object> {
  /** Brings the code while nothing else is to be done. @returns gives the wait up. */
  bringWhenIdle: () => () => void
  /** The part itself; nothing until its code is there. */
  Part: (props: Props) => ReactNode
}

/**
 * Puts a part of the window off until after the first paint. Unlike a lazy component it is drawn at once when its
 * code is there by then: whoever asks for it by key types on without looking.
 *
 * @param load imports the part.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let part: ComponentType<Props> | null = null
  let isAskedFor = false
  const listeners = new Set<() => void>()

  const bring = () => {
    if (isAskedFor) return
    isAskedFor = true
    load().then(
      (loaded) => {
        part = loaded
        for (const listener of listeners) listener()
      },
      () => {
        // It may be there the next time it is asked for.
        isAskedFor = false
      },
    )
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    bring()
    return () => void listeners.delete(listener)
  }
  return {
    bringWhenIdle: () => {
      const handle = requestIdleCallback(bring)
      return () => cancelIdleCallback(handle)
    },
    Part: (props) => {
      const Loaded = useSyncExternalStore(subscribe, () => part)
      return Loaded === null ? null : createElement(Loaded, props)
    },
  }
}
