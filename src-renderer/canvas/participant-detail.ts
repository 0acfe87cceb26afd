import { isolated } from '../../src-model/language/translate'
import type { Participant } from '../../src-model/map/map'

/** What stands under a participant's name when the canvas is close: role and organisation. */
export function detailOf({ role, organisation }: Participant): string {
  return [role, organisation]
    .filter((each) => each !== '')
    .map(isolated)
    .join(', ')
}
