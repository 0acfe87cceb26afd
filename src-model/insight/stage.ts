/** How far the weave of a community has come, after Krebs & Holley; `too-early` with fewer than eight people. */
export const STAGES = ['too-early', 'scattered', 'single-hub', 'several-hubs', 'core-periphery'] as const
export type Stage = (typeof STAGES)[number]
