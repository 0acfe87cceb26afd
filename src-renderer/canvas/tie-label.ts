import { isolated } from '../../src-model/language/translate'
import type { Connection } from '../../src-model/map/map'
import type { Texts } from '../texts'

/** What a screen reader says of a tie: who it ties and how, and what weight and seal tell the eye. */
export function tieLabel(t: Texts['t'], connection: Connection, from: string, to: string): string {
  const { kind, note, origin, commitment } = connection
  const how = kind === 'other' && note !== '' ? note : t(`kind.${kind}`)
  const parts = [
    t('tie.spoken', { from, how, to }),
    origin === 'workshop' ? t('origin.workshop') : '',
    commitment ? t(`commitment-status.${commitment.status}`) : '',
  ]
  return parts
    .filter((part) => part !== '')
    .map(isolated)
    .join(', ')
}
