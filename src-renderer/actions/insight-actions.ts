import { switchTakingAway } from './take-away'

/** What the view menu does about insight besides opening its panel. */
export const INSIGHT_ACTIONS = {
  'view/take-away': () => switchTakingAway('busiest'),
  'view/take-away-selected': () => switchTakingAway('selected'),
}
