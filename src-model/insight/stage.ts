/** How far the weave of a community has come, after Krebs & Holley; `too-early` with fewer than eight people. */
export const STAGES = ['too-early', 'scattered', 'single-hub', 'several-hubs', 'core-periphery'] as const
export type Stage = (typeof STAGES)[number]

/** What the stage goes by, all of the people network. */
export interface StageFigures {
  people: number
  largestShare: number | null
  betweennessCentralization: number | null
  coreOrder: number
}

/** With fewer people there is no shape to speak of yet. */
export const FEWEST_PEOPLE = 8

/** A centralization that is on a threshold but for rounding is on it. */
const ROUNDING = 1e-9

/** The stage of the weave (after Krebs & Holley 2006; the thresholds are ours). */
export function stageOf({ people, largestShare, betweennessCentralization, coreOrder }: StageFigures): Stage {
  if (people < FEWEST_PEOPLE || largestShare === null || betweennessCentralization === null) return 'too-early'
  if (largestShare < 0.5) return 'scattered'
  if (betweennessCentralization >= 0.6 - ROUNDING) return 'single-hub'
  if (betweennessCentralization < 0.25 - ROUNDING && coreOrder >= 3) return 'core-periphery'
  return 'several-hubs'
}
