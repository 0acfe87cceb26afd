import { isolated } from '../../src-model/language/translate'
import type { CommunityMap } from '../../src-model/map/map'
import { nodeOf } from '../../src-model/map/map'
import type { Texts } from '../texts'
import type { FlowEdge } from './flow-edges'

interface Spoken {
  /** The names of its two ends, which change without the edge. */
  start: string
  end: string
  focusable: boolean
  t: Texts['t']
  edge: FlowEdge
}

/** What a screen reader says of a tie: who it ties and how, and what weight and seal tell the eye. */
function tieLabel(t: Texts['t'], { data }: FlowEdge, start: string, end: string): string {
  if (data === undefined) return ''
  const { kind, note, origin, commitment } = data.connection
  const how = kind === 'other' && note !== '' ? note : t(`kind.${kind}`)
  const parts = [
    t('tie.spoken', { from: start, how, to: end }),
    origin === 'workshop' ? t('origin.workshop') : '',
    commitment ? t(`commitment-status.${commitment.status}`) : '',
  ]
  return parts
    .filter((part) => part !== '')
    .map(isolated)
    .join(', ')
}

/**
 * Gives React Flow's edges what screen readers say of them, and the focus to the one selected last. The same edge comes
 * back as the same object while nothing of that changes.
 */
export class SpokenEdges {
  #spoken = new WeakMap<FlowEdge, Spoken>()
  #last: FlowEdge[] = []

  /** @param current the tie that the keyboard is on, if it is on one. */
  of(edges: readonly FlowEdge[], map: CommunityMap, t: Texts['t'], current: string | undefined): FlowEdge[] {
    const spoken = edges.map((edge) => this.#one(edge, map, t, edge.id === current))
    const isSame = spoken.length === this.#last.length && spoken.every((edge, index) => edge === this.#last[index])
    if (!isSame) this.#last = spoken
    return this.#last
  }

  #one(edge: FlowEdge, map: CommunityMap, t: Texts['t'], focusable: boolean): FlowEdge {
    const start = nodeOf(map, edge.source)?.name ?? ''
    const end = nodeOf(map, edge.target)?.name ?? ''
    const old = this.#spoken.get(edge)
    if (old && old.start === start && old.end === end && old.focusable === focusable && old.t === t) return old.edge
    const made: FlowEdge = {
      ...edge,
      focusable,
      ariaRole: 'group',
      ariaLabel: tieLabel(t, edge, start, end),
      // React Flow would describe its own keys, in English.
      domAttributes: {
        'aria-roledescription': t('role.tie'),
        'aria-describedby': undefined,
        tabIndex: focusable ? 0 : -1,
      },
    }
    this.#spoken.set(edge, { start, end, focusable, t, edge: made })
    return made
  }
}
