import './away-banner.css'
import { Undo2 } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { endTakingAway } from '../actions/take-away'
import { IconButton } from '../shell/icon-button'
import { awaySentence, nobodySentence } from '../state/away-sentence'
import { awayStore } from '../state/away-store'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { isAtFoot } from './away-place'
import { canvasControl } from './canvas-control'

/** Brings everybody back. When it goes while it has the keyboard, the map gets that. */
function EndButton() {
  const { t } = useText()
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const own = button.current
    return () => {
      if (document.activeElement !== own) return
      // Once the page is changed, and before the next key: it is all one task.
      queueMicrotask(() => {
        if (document.activeElement === document.body) canvasControl()?.focus()
      })
    }
  }, [])
  return (
    <IconButton
      ref={button}
      label={t('away.end')}
      // A press must not take the keyboard from the line.
      onMouseDown={(event) => event.preventDefault()}
      onClick={endTakingAway}
    >
      <Undo2 size={20} aria-hidden="true" />
    </IconButton>
  )
}

/** Where it lies on fewer of the people that it is about; decided once for those who are taken away. */
function usePlace(banner: RefObject<HTMLElement | null>): 'top' | 'foot' {
  const away = useStore(awayStore, (state) => state.away)
  const whose = away?.people.join() ?? ''
  const [at, setAt] = useState<'top' | 'foot'>('top')
  // biome-ignore lint/correctness/useExhaustiveDependencies: it stays where it is while the map changes
  useLayoutEffect(() => {
    const own = banner.current
    const place = own?.parentElement
    if (own == null || place == null || away === null) return setAt('top')
    const marks = canvasControl()?.drawn([...away.people, ...away.fallen]) ?? []
    setAt(isAtFoot(own.getBoundingClientRect(), place.getBoundingClientRect(), marks) ? 'foot' : 'top')
  }, [whose])
  return at
}

/** Says on the canvas what would be left without those who are taken away; screen readers are told by announcements. */
export function AwayBanner() {
  const texts = useText()
  const map = useSession((session) => session.map)
  const { away, nobody, lasts } = useStore(awayStore)
  const banner = useRef<HTMLDivElement>(null)
  const at = usePlace(banner)
  const text = away ? awaySentence(texts, map, away) : nobody ? nobodySentence(texts, nobody) : null
  if (text === null) return null
  return (
    <div className="away-place">
      <div ref={banner} className="away-banner" data-testid="away-banner" data-at={at}>
        <p aria-hidden="true">{text}</p>
        {lasts === 'until-ended' ? <EndButton /> : null}
      </div>
    </div>
  )
}
