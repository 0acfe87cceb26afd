import { useEffect, useMemo, useState } from 'react'
import { contextActions } from '../../../src-model/context-menu'
import { useText } from '../../state/use-text'
import { ActionMenu } from './action-menu'
import { type ContextTarget, targetOfClick, targetOfKey } from './context-target'

function isMenuKey({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return false
  return key === 'ContextMenu' || (key === 'F10' && shiftKey)
}

/** What can be done with what was right-clicked on the canvas, or has the keyboard there. */
export function ContextMenu() {
  const { t } = useText()
  const [target, setTarget] = useState<ContextTarget | null>(null)

  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      const next = targetOfClick(event)
      if (next === null) return
      event.preventDefault()
      setTarget(next)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isMenuKey(event)) return
      const next = targetOfKey(document.activeElement)
      if (next === null) return
      // The system would tell of a right click in the middle of the focus as well.
      event.preventDefault()
      setTarget(next)
    }
    window.addEventListener('contextmenu', onContextMenu)
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('contextmenu', onContextMenu)
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])

  const groups = useMemo(() => (target === null ? [] : contextActions(target.place)), [target])
  if (target === null) return null
  return (
    <ActionMenu
      // Another right click is another menu.
      key={`${target.place} ${target.at.x} ${target.at.y}`}
      label={t(`context-menu.${target.place}`)}
      groups={groups}
      at={target.at}
      litFirst={target.byKeyboard}
      close={() => setTarget((now) => (now === target ? null : now))}
    />
  )
}
