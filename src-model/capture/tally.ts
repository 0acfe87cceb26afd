import type { CaptureReading } from './reading'

/** What a text would come to. */
export interface Tally {
  people: number
  resources: number
  ties: number
  /** People and resources that are there already, and that the text names. */
  known: number
  problems: number
  questions: number
}

/** Counts what a text makes, and what stands in its way. */
export function tallyOf({ lines, problems, questions }: CaptureReading): Tally {
  const steps = lines.flatMap(({ plan }) => plan.steps)
  const made = (what: 'add-participant' | 'add-resource' | 'add-tie') => steps.filter((step) => step.do === what).length
  const named = new Set(lines.flatMap(({ plan }) => plan.nodes))
  const people = made('add-participant')
  const resources = made('add-resource')
  return {
    people,
    resources,
    ties: made('add-tie'),
    known: named.size - people - resources,
    problems: problems.length,
    questions: questions.length,
  }
}
