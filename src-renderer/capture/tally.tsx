import './tally.css'
import { useMemo } from 'react'
import type { CaptureReading } from '../../src-model/capture/read'
import { type Tally as Counts, tallyOf } from '../../src-model/capture/tally'
import { useText } from '../state/use-text'

const COUNTED = ['people', 'resources', 'ties', 'known', 'questions', 'problems'] as const satisfies (keyof Counts)[]

/** What several lines would come to, before they are captured. */
export function Tally({ reading }: { reading: CaptureReading }) {
  const { t, n } = useText()
  const counts = useMemo(() => tallyOf(reading), [reading])
  return (
    <div className="tally" role="status">
      <p>
        {t(reading.problems.length > 0 ? 'capture.many-problems' : 'capture.many', { count: reading.lines.length })}
      </p>
      <ul>
        {COUNTED.filter((each) => counts[each] > 0).map((each) => (
          <li key={each} data-counts={each}>
            {n(`capture.tally.${each}`, counts[each])}
          </li>
        ))}
      </ul>
    </div>
  )
}
