import { useStore } from 'zustand'
import { WallButton } from '../../panels/wall/wall-button'
import { useText } from '../../state/use-text'
import { isWallOpen, wallStatusStore } from '../../state/wall-status'

/** The wall before there is a session: for setting the projector up while the room is still empty. */
export function WallControls() {
  const { t } = useText()
  const isOpen = useStore(wallStatusStore, isWallOpen)
  return (
    <fieldset className="start-wall">
      <legend className="visually-hidden">{t('wall.label')}</legend>
      {isOpen ? (
        <>
          <WallButton id="wall/test-card" />
          <WallButton id="wall/close" inFull />
        </>
      ) : (
        <WallButton id="wall/open" />
      )}
    </fieldset>
  )
}
