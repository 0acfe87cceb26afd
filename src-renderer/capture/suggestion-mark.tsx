import { own } from '../../src-model/map/map'
import { ResourceIcon } from '../canvas/resource-icon'
import { SideShape } from '../canvas/side-shape'
import { useSession } from '../state/use-session'

/** The shape of a person's side or the picture of a resource's kind, to tell namesakes apart; nothing for a word. */
export function SuggestionMark({ id }: { id: string | undefined }) {
  const side = useSession(({ map }) => (id === undefined ? undefined : own(map.participants, id)?.side))
  const kind = useSession(({ map }) => (id === undefined ? undefined : own(map.resources, id)?.kind))
  if (side !== undefined) return <SideShape side={side} className="chip-shape" />
  return kind === undefined ? null : <ResourceIcon kind={kind} size={16} />
}
