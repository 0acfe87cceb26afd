import { kindWord } from '../../src-model/map/kind-word'
import type { Connection } from '../../src-model/map/map'
import type { Texts } from '../texts'

/** What is written on a tie: its kind, or the beginning of its note where that says more. */
export function tieWord(t: Texts['t'], { kind, note }: Connection): string {
  return (kind === 'other' && kindWord({ note })) || t(`kind.${kind}`)
}
