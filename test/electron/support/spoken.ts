import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bringTexts } from '../../../src-model/language/translate'
import type { Id } from '../../../src-model/map/ids'
import { type CommunityMap, nodeOf } from '../../../src-model/map/map'
import { tieIndex } from '../../../src-model/map/ties'
import { nodeLabel } from '../../../src-renderer/canvas/node-label'
import { tieLabel } from '../../../src-renderer/canvas/tie-label'
import { textsOf } from '../../../src-renderer/texts'

// Playwright reads no JSON as a module.
bringTexts('en', JSON.parse(readFileSync(join(import.meta.dirname, '../../../src-model/language/en.json'), 'utf8')))
const { t } = textsOf('en')

/** What the canvas has screen readers say of a node or a tie: its name and its role. */
export function spokenOf(map: CommunityMap, id: Id): { name: string; role: string } {
  const [tie, node] = [map.connections[id], nodeOf(map, id)]
  if (tie) {
    const [from, to] = [nodeOf(map, tie.from)?.name ?? '', nodeOf(map, tie.to)?.name ?? '']
    return { name: tieLabel(t, tie, from, to), role: t('role.tie') }
  }
  if (node === undefined) throw new Error(`there is no ${id}`)
  const role = t('side' in node ? 'role.participant' : 'role.resource')
  return { name: nodeLabel(t, node, tieIndex(map).wanted.has(id)), role }
}
