import { useStore } from 'zustand'
import type { WallPlace } from '../../../src-model/contract/wall'
import { useText } from '../../state/use-text'
import { openWall, wallStatusStore } from '../../state/wall-status'
import { useSent } from '../use-sent'
import { displayName, displaySize } from './display-name'

/** The window's own, which no display has. */
const WINDOW = ''

function placeOf(key: string): WallPlace {
  return key === WINDOW ? { is: 'window' } : { is: 'display', key }
}

/** Where the wall is shown: on one of the displays, or in a window. */
export function WallPlaces() {
  const texts = useText()
  const { t } = texts
  const status = useStore(wallStatusStore, (each) => each.status)
  const place = status?.place ?? null
  const current = place?.is === 'display' ? place.key : WINDOW
  const [chosen, choose] = useSent(current, (key) => openWall(placeOf(key)))
  const places = [
    ...(status?.displays ?? []).map((each) => ({
      key: each.key,
      text: t('wall.place.display', { name: displayName(each, texts), size: displaySize(each) }),
    })),
    { key: WINDOW, text: t('wall.place.window') },
  ]
  return (
    <fieldset className="wall-panel-strip">
      <legend className="choice-label">{t('wall.where')}</legend>
      {places.map(({ key, text }) => (
        <label key={key} className="wall-panel-check">
          <input type="radio" name="wall-place" checked={key === chosen} onChange={() => choose(key)} />
          {text}
        </label>
      ))}
      <p className="wall-panel-soft">{t('wall.where-kept')}</p>
    </fieldset>
  )
}
