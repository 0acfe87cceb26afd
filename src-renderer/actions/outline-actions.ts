import { goToOutline } from '../panels/outline/open-outline'

/** What the outline does by menu and key. */
export const OUTLINE_ACTIONS = { 'view/outline': goToOutline }
