import type { TakenAway } from '../../src-model/insight/take-away'
import type { Id } from '../../src-model/map/ids'
import type { Highlight } from '../state/highlight-store'

/**
 * What stands in another light than the rest of the map for a moment: classes of its elements. The rest is made pale by
 * the styles, so that no more is drawn anew than what it is about.
 */
export interface Light {
  /** What the canvas is about now; `null` for nothing in particular. */
  is: 'highlight' | 'away' | null
  nodes: ReadonlyMap<Id, string>
  ties: ReadonlyMap<Id, string>
}

export const PLAIN_LIGHT: Light = { is: null, nodes: new Map(), ties: new Map() }

/** Classes in one text. */
export function joined(...classes: readonly (string | false | undefined)[]): string {
  return classes.filter((each) => each !== undefined && each !== false && each !== '').join(' ')
}

function ofHighlight({ nodes, ties, ends }: Highlight): Light {
  return {
    is: 'highlight',
    nodes: new Map([...nodes, ...ends].map((id) => [id, ends.has(id) ? 'lit lit-end' : 'lit'])),
    ties: new Map([...ties].map((id) => [id, 'lit'])),
  }
}

function ofAway({ people, fallen, ties }: TakenAway): Light {
  return {
    is: 'away',
    nodes: new Map([...people.map((id) => [id, 'away'] as const), ...fallen.map((id) => [id, 'fallen'] as const)]),
    ties: new Map(ties.map((id) => [id, 'gone'])),
  }
}

/** The light of what is shown; while people are taken away it is about them. */
export function lightOf(highlight: Highlight | null, away: TakenAway | null): Light {
  if (away !== null) return ofAway(away)
  return highlight === null ? PLAIN_LIGHT : ofHighlight(highlight)
}
