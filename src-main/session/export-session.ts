import type { Answer } from '../../src-model/contract/errors'
import type { Insight } from '../../src-model/insight/insight'
import type { CommunityMap } from '../../src-model/map/map'
import type { Disk } from './durable-file'
import { writeMapFile } from './map-file'

/** Computes the figures of a map; `null` where that fails or takes too long. Never throws. */
export type InsightSource = (map: CommunityMap) => Promise<Insight | null>

/** A session whose map changes while its figures are computed is tried this often, and then written without them. */
const MOST_TRIES = 3

interface Session {
  state: { map: CommunityMap }
}

/** The figures of the map as it is when they are there: nobody who was erased meanwhile is in them. */
async function currentInsight(session: Session, insightOf: InsightSource): Promise<Insight | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { map } = session.state
    const insight = await insightOf(map)
    if (insight === null || session.state.map === map) return insight
  }
  return null
}

/**
 * Writes the map of an open session to a file to hand over, with its figures where they can be had: the map itself is
 * never held back.
 *
 * @param version of the app.
 */
export async function exportSession(
  disk: Disk,
  path: string,
  session: Session,
  { version, insightOf }: { version: string; insightOf: InsightSource },
): Promise<Answer<null>> {
  const insight = await currentInsight(session, insightOf)
  return writeMapFile(disk, path, session.state.map, { version, insight })
}
