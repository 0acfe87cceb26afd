import type { Id } from '../map/ids'
import { acrossByChance } from './by-chance'
import type { InsightReport } from './report'
import type { Stage } from './stage'

/** What can be tried next. `count` is of what it is about; `person` is whom it is about. */
export type Advice =
  | { is: 'first-ties' | 'more-people' | 'link-hubs' | 'outside' | 'across' }
  | { is: 'isolates' | 'join-groups' | 'second-way' | 'edge' | 'matched' | 'wanted' | 'late'; count: number }
  | { is: 'weave-around'; person: Id }
export type AdviceName = Advice['is']

/** As many as can be kept in mind while looking up at the room. */
const MOST = 3

type Look = (report: InsightReport) => Advice | null

function counted(is: Extract<Advice, { count: number }>['is'], count: number, least = 1): Advice | null {
  return count < least ? null : { is, count }
}

const LOOKS: Readonly<Record<AdviceName, Look>> = {
  'first-ties': ({ figures }) => (figures.ties === 0 && figures.people > 1 ? { is: 'first-ties' } : null),
  'more-people': () => ({ is: 'more-people' }),
  // Where nobody is tied, there is nobody yet to be introduced to.
  isolates: ({ figures, noTie }) => (figures.ties === 0 ? null : counted('isolates', noTie.length)),
  'join-groups': ({ figures }) => counted('join-groups', figures.components - figures.isolates, 2),
  'weave-around': ({ busiest }) => (busiest === null ? null : { is: 'weave-around', person: busiest }),
  'second-way': ({ figures }) => counted('second-way', figures.cutPeople.length),
  'link-hubs': () => ({ is: 'link-hubs' }),
  edge: ({ oneTie }) => counted('edge', oneTie.length),
  outside: () => ({ is: 'outside' }),
  // Less than one whole tie below chance is no difference that anybody could see.
  across: ({ figures, pairs }) =>
    (acrossByChance(figures.ties, figures.eiChance) ?? 0) - pairs.across >= 1 ? { is: 'across' } : null,
  // Who is tied already has met.
  matched: ({ untiedNeeds }) => counted('matched', untiedNeeds),
  wanted: ({ resources }) => counted('wanted', resources.wanted.length),
  late: ({ commitments }) => counted('late', commitments.late.length),
}

/** What helps a weave on from each of its stages, the most helpful first (after Krebs & Holley). */
const BY_STAGE: Readonly<Record<Stage, readonly AdviceName[]>> = {
  'too-early': ['first-ties', 'more-people', 'isolates', 'matched'],
  scattered: ['first-ties', 'isolates', 'join-groups', 'matched', 'across', 'wanted'],
  'single-hub': ['isolates', 'join-groups', 'weave-around', 'across', 'matched', 'second-way'],
  'several-hubs': ['isolates', 'join-groups', 'across', 'second-way', 'matched', 'link-hubs'],
  'core-periphery': ['isolates', 'join-groups', 'late', 'edge', 'across', 'wanted', 'outside'],
}

/** What only this stage advises, or most of all: a late promise takes its place no more than that of isolates. */
const OWN: Readonly<Partial<Record<Stage, AdviceName>>> = {
  scattered: 'join-groups',
  'single-hub': 'weave-around',
  'several-hubs': 'link-hubs',
}

/** The suggestions with that of late promises: who waits for one waits at every stage at which there is a weave. */
function withLate(chosen: readonly Advice[], report: InsightReport): readonly Advice[] {
  const { stage } = report.figures
  const late = LOOKS.late(report)
  if (late === null || stage === 'too-early' || chosen.some(({ is }) => is === 'late')) return chosen
  if (chosen.length < MOST) return [...chosen, late]
  const gives = chosen.findLastIndex(({ is }) => is !== 'isolates' && is !== OWN[stage])
  return [...chosen.toSpliced(gives, 1), late]
}

/** What to try next with a map: one to three suggestions, by its stage and its figures; late promises among them. */
export function adviceFor(report: InsightReport): readonly Advice[] {
  const all = BY_STAGE[report.figures.stage].flatMap((name) => LOOKS[name](report) ?? [])
  return withLate(all.slice(0, MOST), report)
}
