import { openFind } from '../find/open-find'
import { clearFilter } from '../state/find-store'

/** What finding and filtering does by menu and key. */
export const FIND_ACTIONS = {
  'edit/find': openFind,
  'edit/clear-filter': clearFilter,
}
