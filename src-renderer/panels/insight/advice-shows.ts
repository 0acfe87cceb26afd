import type { Advice } from '../../../src-model/insight/advice'
import type { InsightReport } from '../../../src-model/insight/report'
import type { Id } from '../../../src-model/map/ids'

/** The people, resources or ties that a suggestion is about; none where it is about the map as a whole. */
export function adviceShows(advice: Advice, { noTie, oneTie, figures, chains, ...report }: InsightReport): Id[] {
  switch (advice.is) {
    case 'isolates':
      return noTie
    case 'edge':
      return oneTie
    case 'second-way':
      return figures.cutPeople
    case 'weave-around':
      return [advice.person]
    case 'wanted':
      return report.resources.wanted
    case 'matched': {
      const apart = chains.filter(({ holder, people }) => holder !== null && people.length !== 2)
      return [...new Set(apart.map(({ resource }) => resource))]
    }
    case 'late':
      return report.commitments.late
    default:
      return []
  }
}
