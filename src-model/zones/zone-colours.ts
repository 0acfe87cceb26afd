/**
 * The colours that zones are offered, by what they are called on screen. The map keeps the value alone. They are middle
 * tones: screens mix them with the ground, and with the ink for what has to be read, in light and in dark.
 */
export const ZONE_COLOURS = [
  { name: 'slate', colour: '#64788c' },
  { name: 'sea', colour: '#1f8a8f' },
  { name: 'moss', colour: '#5f8f3e' },
  { name: 'sand', colour: '#c08a1e' },
  { name: 'clay', colour: '#c2603f' },
  { name: 'plum', colour: '#8e5aa8' },
] as const
export type ZoneColourName = (typeof ZONE_COLOURS)[number]['name']

/** The colour of the next zone of a map: each in its turn, so that neighbours tell apart. @param zones how many it has. */
export function nextZoneColour(zones: number): string {
  return (ZONE_COLOURS[zones % ZONE_COLOURS.length] ?? ZONE_COLOURS[0]).colour
}
