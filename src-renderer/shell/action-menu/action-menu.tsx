import './action-menu.css'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { ActionId } from '../../../src-model/actions'
import { runOnMap } from '../../actions/run-on-map'
import { keepingFocus } from '../keep-focus'
import { ActionMenuItem } from './action-menu-item'
import { typeAhead } from './type-ahead'

/** Kept free between a menu and the window's edges, in pixels. */
const MARGIN = 8

interface ActionMenuProps {
  label: string
  /** The actions, with a line drawn between groups. */
  groups: readonly (readonly ActionId[])[]
  /** The corner that it opens from, in pixels of the window. */
  at: { x: number; y: number }
  /** Whether it opens to the left of there instead of the right. */
  leftwards?: boolean
  /** Whether the first line is lit, as for whoever came by keyboard. */
  litFirst: boolean
  close: () => void
}

function put(menu: HTMLElement, { x, y }: ActionMenuProps['at'], leftwards: boolean): void {
  const { offsetWidth: width, offsetHeight: height } = menu
  const left = leftwards ? x - width : x
  menu.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`
  menu.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN))}px`
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
}

/** The line that a key leads to; `undefined` for a key that leads nowhere. */
function itemFor({
  key,
  currentTarget,
  ctrlKey,
  metaKey,
  altKey,
}: KeyboardEvent<HTMLElement>): HTMLElement | undefined {
  const items = itemsOf(currentTarget)
  const at = items.findIndex((item) => item.matches(':focus'))
  if (key === 'ArrowDown') return items[(at + 1) % items.length]
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1)
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined
  return items[
    typeAhead(
      items.map((item) => item.dataset.label ?? ''),
      at,
      key,
    )
  ]
}

/** A menu of actions at a place of the window: arrows, letters, Enter, Escape. */
export function ActionMenu({ label, groups, at, leftwards = false, litFirst, close }: ActionMenuProps) {
  const menu = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const element = menu.current
    if (element === null) return
    const open = () => {
      element.showPopover()
      put(element, at, leftwards)
      if (litFirst) itemsOf(element)[0]?.focus()
      else element.focus()
    }
    // Hidden, not just removed: hiding is what gives the focus back to where it was.
    return keepingFocus(open, () => element.hidePopover())
  }, [at, leftwards, litFirst])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // No key that is pressed in here is the canvas's.
    event.stopPropagation()
    const next = itemFor(event)
    if (next !== undefined) next.focus()
    else if (event.key === 'Tab') close()
    else return
    event.preventDefault()
  }
  const run = (id: ActionId) => {
    // Gone at once: the action is about what had the focus before, and the next key belongs there.
    flushSync(close)
    runOnMap(id)
  }
  return (
    <div
      ref={menu}
      className="action-menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      popover="auto"
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
      onToggle={({ newState }) => {
        if (newState === 'closed') close()
      }}
    >
      {groups.map((ids, index) => (
        <div key={ids[0]} className="action-menu-group" role="presentation">
          {index === 0 ? null : <hr className="action-menu-line" />}
          {ids.map((id) => (
            <ActionMenuItem key={id} id={id} run={() => run(id)} />
          ))}
        </div>
      ))}
    </div>
  )
}
