/**
 * What the sentence about the map can be about, in the order that it is chosen by while nothing has changed yet: what
 * the workshop has made goes before what it found.
 */
export const HEADLINE_TOPICS = [
  'made',
  'promises',
  'mobilised',
  'matched',
  'wanted',
  'tied',
  'together',
  'across',
  'held',
  'here',
] as const
export type HeadlineTopic = (typeof HEADLINE_TOPICS)[number]

/**
 * The topics after a change: those that changed come first, in their usual order, and the others follow as they were.
 *
 * @returns the list given, where nothing changed.
 */
export function latelyAfter(lately: readonly HeadlineTopic[], changed: ReadonlySet<HeadlineTopic>) {
  if (changed.size === 0) return lately
  const first = HEADLINE_TOPICS.filter((topic) => changed.has(topic))
  return [...first, ...lately.filter((topic) => !changed.has(topic))]
}
