import { Ellipsis } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ActionId } from '../../../src-model/actions'
import { useText } from '../../state/use-text'
import { IconButton } from '../icon-button'
import { ActionMenu } from './action-menu'

interface Opened {
  at: { x: number; y: number }
  byKeyboard: boolean
}

/** A button that keeps actions in a menu for which a bar has no room. */
export function MoreMenu({ groups }: { groups: readonly (readonly ActionId[])[] }) {
  const { t } = useText()
  const [opened, setOpened] = useState<Opened | null>(null)
  // A press beside an open menu closes it, and so does one on its own button: its click must not open it again.
  const wasOpen = useRef(false)
  return (
    <>
      <IconButton
        className="more-button"
        label={t('toolbar.more')}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        onPointerDown={() => {
          wasOpen.current = opened !== null
        }}
        onMouseDown={(event) => event.preventDefault()}
        onClick={({ currentTarget, detail }) => {
          const byKeyboard = detail === 0
          if (wasOpen.current && !byKeyboard) return
          const { right, bottom } = currentTarget.getBoundingClientRect()
          setOpened({ at: { x: right, y: bottom }, byKeyboard })
        }}
      >
        <Ellipsis className="action-icon" aria-hidden="true" />
      </IconButton>
      {opened === null ? null : (
        <ActionMenu
          label={t('toolbar.more')}
          groups={groups}
          at={opened.at}
          leftwards
          litFirst={opened.byKeyboard}
          close={() => setOpened(null)}
        />
      )}
    </>
  )
}
