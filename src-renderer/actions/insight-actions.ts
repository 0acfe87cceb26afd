/** What the insight and introductions panels do. */
export const INSIGHT_ACTIONS = {
  'view/take-away': () => {},
}
