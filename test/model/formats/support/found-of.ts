import type { Found } from '../../../../src-model/formats/found'
import { nodesOf, tiesOf } from '../../../../src-model/formats/graph/entry-parts'
import { type CommunityMap, own } from '../../../../src-model/map/map'
import { cleanLine, cleanText } from '../../../../src-model/text'

/** What a format keeps of a map, where it does not keep everything. */
export interface Kept {
  positions: boolean
  zones: boolean
  /** What comes back of a text. */
  text: (text: string) => string
}

/** Text without what XML 1.0 cannot hold, written here once more from its production 2. */
export function legalInXml(text: string): string {
  const kept = [...text].filter((sign) => {
    const code = sign.codePointAt(0) ?? 0
    if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
    return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000
  })
  return kept.join('')
}

/** What has to be found in a file that was written from a map: every field that the map holds, in its order. */
export function foundOf(map: CommunityMap, { positions, zones, text }: Kept): Omit<Found, 'notes' | 'hasUntyped'> {
  const line = (raw: string) => cleanLine(text(raw))
  const long = (raw: string) => cleanText(text(raw))
  const keys = new Map(nodesOf(map).map((node, index) => [node.id, `0-node-${index + 1}`]))
  const keyOf = (id: string) => keys.get(id) ?? ''
  const node = (id: string) => ({
    key: keyOf(id),
    where: { file: 0, part: 'node' as const, number: nodesOf(map).findIndex((each) => each.id === id) + 1 },
  })
  const people = map.order.participants.flatMap((id) => own(map.participants, id) ?? [])
  const resources = map.order.resources.flatMap((id) => own(map.resources, id) ?? [])
  return {
    title: line(map.session.title),
    people: people.map(({ id, name, side, organisation, role, notes, unnamed, position }) => ({
      ...node(id),
      name: line(name) || id,
      side,
      organisation: line(organisation),
      role: line(role),
      notes: long(notes),
      unnamed: unnamed ?? false,
      position: positions ? position : null,
    })),
    resources: resources.map(({ id, name, kind, status, description, position }) => ({
      ...node(id),
      name: line(name) || id,
      kind,
      status,
      description: long(description),
      position: positions ? position : null,
    })),
    ties: tiesOf(map).map(({ from, to, kind, directed, strength, note, origin, commitment }, index) => ({
      key: `0-edge-${index + 1}`,
      where: { file: 0, part: 'edge', number: index + 1 },
      from: { key: keyOf(from) },
      to: { key: keyOf(to) },
      kind,
      directed,
      strength,
      note: long(note),
      origin,
      commitment: commitment
        ? {
            what: long(commitment.what),
            who: commitment.who.map((each) => ({ key: keyOf(each) })),
            by: commitment.by,
            status: commitment.status,
          }
        : null,
    })),
    zones: !zones
      ? []
      : map.order.zones
          .flatMap((id) => own(map.zones, id) ?? [])
          .map(({ label, x, y, width, height, colour }, index) => ({
            key: `0-zone-${index + 1}`,
            where: { file: 0, part: 'group', number: index + 1 },
            label: line(label),
            x,
            y,
            width,
            height,
            colour,
          })),
  }
}
