import { isolated } from '../../src-model/language/translate'
import type { MapNode } from '../../src-model/map/map'
import type { Texts } from '../texts'
import type { NodeRoles } from './flow-nodes'

/** What a screen reader says of a node: its name, and what shape, colour and filling tell the eye. */
export function nodeLabel(t: Texts['t'], node: MapNode, wanted: boolean): string {
  const parts =
    'side' in node
      ? [node.name, t(`side.${node.side}`), node.role, node.organisation, node.unnamed ? t('node.unnamed') : '']
      : [node.name, t(`resource-kind.${node.kind}`), t(`resource-status.${wanted ? 'wanted' : node.status}`)]
  return parts
    .filter((part) => part !== '')
    .map(isolated)
    .join(', ')
}

/** What screen readers call each kind of node, as attributes of its element. */
export function nodeRoles(t: Texts['t']): NodeRoles {
  const attributes = (role: string) => ({
    reached: { 'aria-roledescription': role, tabIndex: 0 as const },
    other: { 'aria-roledescription': role, tabIndex: -1 as const },
  })
  return { participant: attributes(t('role.participant')), resource: attributes(t('role.resource')) }
}
