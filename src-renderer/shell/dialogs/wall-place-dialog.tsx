import { AppWindow, type LucideIcon, Monitor } from 'lucide-react'
import { useStore } from 'zustand'
import type { WallDisplay, WallPlace } from '../../../src-model/contract/wall'
import { displayName, displaySize } from '../../panels/wall/display-name'
import { useText } from '../../state/use-text'
import { openWall, wallStatusStore } from '../../state/wall-status'
import { usePassKeyboardOn } from '../use-pass-keyboard-on'
import { Modal } from './modal'

interface PlaceProps {
  picture: LucideIcon
  name: string
  /** What it comes to. */
  how: string
  choose: () => void
  first: boolean
}

const NONE: readonly WallDisplay[] = []
const LIST = '.display-choices'
const CHOICE = '.display-choice'

function Place({ picture: Picture, name, how, choose, first }: PlaceProps) {
  usePassKeyboardOn(LIST, CHOICE)
  return (
    <li>
      <button type="button" className="display-choice" data-focus-first={first || undefined} onClick={choose}>
        <Picture aria-hidden="true" />
        <span>
          <strong>{name}</strong>
          <small>{how}</small>
        </span>
      </button>
    </li>
  )
}

/** Asks where the wall is to be shown. A display that comes or goes meanwhile does so here, too. */
export function WallPlaceDialog({ close }: { close: () => void }) {
  const texts = useText()
  const { t } = texts
  const displays = useStore(wallStatusStore, ({ status }) => status?.displays ?? NONE)
  const choose = (place: WallPlace) => () => {
    close()
    void openWall(place)
  }
  return (
    <Modal heading={t('wall.ask')} close={close}>
      <ul className="display-choices">
        {displays.map((each, index) => (
          <Place
            key={each.key}
            picture={Monitor}
            name={displayName(each, texts)}
            how={t('wall.ask.display', { size: displaySize(each) })}
            choose={choose({ is: 'display', key: each.key })}
            first={index === 0}
          />
        ))}
        <Place
          picture={AppWindow}
          name={t('wall.place.window')}
          how={t('wall.ask.window')}
          choose={choose({ is: 'window' })}
          first={displays.length === 0}
        />
      </ul>
      <p className="modal-soft">{t('wall.ask.kept')}</p>
    </Modal>
  )
}
