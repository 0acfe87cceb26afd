import { switchTakingAway } from './take-away'

/** What the insight and introductions panels do. */
export const INSIGHT_ACTIONS = {
  'view/take-away': switchTakingAway,
  'introduction/make': () => {},
  'introduction/dismiss': () => {},
  'introduction/another': () => {},
}
