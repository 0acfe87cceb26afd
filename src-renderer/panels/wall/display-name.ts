import type { WallDisplay } from '../../../src-model/contract/wall'
import type { Texts } from '../../texts'

/** What a display is called: as the system calls it, or by its size alone. */
export function displayName({ label }: WallDisplay, { t }: Texts): string {
  return label.trim() === '' ? t('wall.display') : label
}

/** How large a display is, as people write it, never broken at a line's end. */
export function displaySize({ width, height }: WallDisplay): string {
  return `${width}\u00a0×\u00a0${height}`
}
