import { endsOf, KIND_RULES, kindsFor } from '../../../src-model/map/kinds'
import {
  COMMITMENT_STATUSES,
  CONNECTION_KINDS,
  type Commitment,
  type CommunityMap,
  type Connection,
  type ConnectionKind,
  isParticipant,
  nodeOf,
  ORIGINS,
  own,
} from '../../../src-model/map/map'
import { existingTie } from '../../../src-model/map/ties'
import { cleanText } from '../../../src-model/text'
import { TieSample } from '../../canvas/tie-sample'
import type { Texts } from '../../texts'
import type { Column, Option } from './columns'
import type { TieRow } from './outline-rows'

/** Stands for no promise, and for nobody who made it. */
const NONE = ''

/** The people at a tie's ends, who can have promised something. */
function peopleOf(map: CommunityMap, { from, to }: Connection): string[] {
  return [from, to].filter((id) => isParticipant(map, id))
}

/** A tie's promise as it is on the map with some of it changed, or a new one: made by the first person of the tie. */
function promiseStep(changes: Partial<Commitment>, { id, record }: TieRow, map: CommunityMap) {
  const current = own(map.connections, id)?.commitment
  const fresh: Commitment = { what: '', who: peopleOf(map, record).slice(0, 1), by: null, status: 'promised' }
  const commitment: Commitment = { ...(current ?? fresh), ...changes }
  return { type: 'commitment/set' as const, id, commitment }
}

/** The kinds that fit, without those that another tie of the same two has. */
function kindOptions({ record }: TieRow, map: CommunityMap, { t }: Texts): Option[] {
  const { from, to, kind } = record
  const ends = endsOf(map, from, to)
  const isTaken = (each: ConnectionKind) =>
    each !== kind && existingTie(map, { from, to, kind: each, directed: KIND_RULES[each].directed }) !== undefined
  const kinds = (ends === undefined ? CONNECTION_KINDS : kindsFor(ends)).filter((each) => !isTaken(each))
  return kinds.map((value) => ({ value, text: t(`kind.${value}`) }))
}

/** Nobody, each of the people at the ends, both; and who it is now, where that is somebody else. */
function whoOptions({ record }: TieRow, map: CommunityMap, { t }: Texts): Option[] {
  const people = peopleOf(map, record)
  const now = record.commitment?.who ?? []
  const choices = [[], ...people.map((id) => [id]), ...(people.length > 1 ? [people] : []), now]
  const options = new Map(
    choices.map((ids) => [
      ids.join(' '),
      ids.map((id) => nodeOf(map, id)?.name ?? '').join(', ') || t('outline.nobody'),
    ]),
  )
  return [...options].map(([value, text]) => ({ value, text }))
}

/** What is known of ties. */
export const TIE_COLUMNS: readonly Column<TieRow>[] = [
  { id: 'from', label: 'outline.from', text: ({ from }) => from },
  {
    id: 'kind',
    label: 'inspector.kind',
    text: ({ record }, { t }) => t(`kind.${record.kind}`),
    picture: ({ record }) => <TieSample kind={record.kind} origin={record.origin} className="outline-tie" />,
    editor: {
      kind: 'choice',
      value: ({ record }) => record.kind,
      options: kindOptions,
      step: ({ id }, kind) => ({ type: 'connection/edit', id, changes: { kind: kind as ConnectionKind } }),
    },
  },
  { id: 'to', label: 'outline.to', text: ({ to }) => to },
  {
    id: 'origin',
    label: 'inspector.origin',
    text: ({ record }, { t }) => t(`origin.${record.origin}`),
    editor: {
      kind: 'choice',
      value: ({ record }) => record.origin,
      options: (_row, _map, { t }) => ORIGINS.map((value) => ({ value, text: t(`origin.${value}`) })),
      step: ({ id }, origin) => ({ type: 'connection/edit', id, changes: { origin: origin as Connection['origin'] } }),
    },
  },
  {
    id: 'note',
    label: 'inspector.note',
    text: ({ record }) => record.note,
    editor: {
      kind: 'text',
      value: ({ record }) => record.note,
      clean: cleanText,
      step: ({ id }, note) => ({ type: 'connection/edit', id, changes: { note } }),
    },
  },
  {
    id: 'promise',
    label: 'inspector.promise',
    text: ({ record }) => record.commitment?.what ?? '',
    editor: {
      kind: 'text',
      value: ({ record }) => record.commitment?.what ?? '',
      clean: cleanText,
      step: (row, what, map) => promiseStep({ what }, row, map),
    },
  },
  {
    id: 'who',
    label: 'inspector.promise-who',
    text: ({ who }) => who,
    editor: {
      kind: 'choice',
      value: ({ record }) => record.commitment?.who.join(' ') ?? NONE,
      options: whoOptions,
      step: (row, who, map) => promiseStep({ who: who === NONE ? [] : who.split(' ') }, row, map),
    },
  },
  {
    id: 'by',
    label: 'inspector.promise-by',
    text: ({ record }, { day }) => (record.commitment?.by ? day(record.commitment.by) : ''),
    order: ({ record }) => record.commitment?.by ?? '',
    editor: {
      kind: 'date',
      value: ({ record }) => record.commitment?.by ?? '',
      clean: (text) => text,
      step: (row, by, map) => promiseStep({ by: by === '' ? null : by }, row, map),
    },
  },
  {
    id: 'state',
    label: 'inspector.status',
    text: ({ record }, { t }) => (record.commitment ? t(`commitment-status.${record.commitment.status}`) : ''),
    editor: {
      kind: 'choice',
      value: ({ record }) => record.commitment?.status ?? NONE,
      options: (_row, _map, { t }) => [
        { value: NONE, text: t('outline.no-promise') },
        ...COMMITMENT_STATUSES.map((value) => ({ value, text: t(`commitment-status.${value}`) })),
      ],
      step: (row, status, map) =>
        status === NONE
          ? { type: 'commitment/set', id: row.id, commitment: null }
          : promiseStep({ status: status as Commitment['status'] }, row, map),
    },
  },
]
