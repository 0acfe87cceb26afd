import { StickyNote } from 'lucide-react'
import { type Participant, RESOURCE_KINDS, RESOURCE_STATUSES, type Resource, SIDES } from '../../../src-model/map/map'
import { cleanLine } from '../../../src-model/text'
import { NodeMark } from '../node-mark'
import type { Column, Editor } from './columns'
import type { PersonRow, ResourceRow } from './outline-rows'

function personLine(field: 'organisation' | 'role'): Editor<PersonRow> {
  return {
    kind: 'line',
    value: ({ record }) => record[field],
    clean: cleanLine,
    step: ({ id }, value) => ({ type: 'participant/edit', id, changes: { [field]: value } }),
  }
}

/** The name of a person or a resource, with its mark. @param type the command that changes it. */
function nameColumn<Row extends PersonRow | ResourceRow>(type: 'participant/edit' | 'resource/edit'): Column<Row> {
  return {
    id: 'name',
    label: 'inspector.name',
    text: ({ record }) => record.name,
    picture: ({ record }) => <NodeMark node={record} />,
    editor: {
      kind: 'line',
      value: ({ record }) => record.name,
      clean: cleanLine,
      missing: 'outline.name-missing',
      step: ({ id }, name) => ({ type, id, changes: { name } }),
    },
  }
}

/** What is known of people. */
export const PEOPLE_COLUMNS: readonly Column<PersonRow>[] = [
  nameColumn('participant/edit'),
  {
    id: 'side',
    label: 'inspector.side',
    text: ({ record }, { t }) => t(`side.${record.side}`),
    editor: {
      kind: 'choice',
      value: ({ record }) => record.side,
      options: (_row, _map, { t }) => SIDES.map((value) => ({ value, text: t(`side.${value}`) })),
      step: ({ id }, side) => ({ type: 'participant/edit', id, changes: { side: side as Participant['side'] } }),
    },
  },
  {
    id: 'organisation',
    label: 'inspector.organisation',
    text: ({ record }) => record.organisation,
    editor: personLine('organisation'),
  },
  { id: 'role', label: 'inspector.role', text: ({ record }) => record.role, editor: personLine('role') },
  { id: 'ties', label: 'inspector.ties', text: ({ ties }) => String(ties), order: ({ ties }) => ties },
  {
    id: 'notes',
    label: 'inspector.notes',
    text: ({ record }, { t }) => (record.notes === '' ? '' : t('outline.has-notes')),
    picture: ({ record }) => (record.notes === '' ? null : <StickyNote size={16} aria-hidden="true" />),
    pictureOnly: true,
  },
]

/** What is known of resources. */
export const RESOURCE_COLUMNS: readonly Column<ResourceRow>[] = [
  nameColumn('resource/edit'),
  {
    id: 'kind',
    label: 'inspector.kind',
    text: ({ record }, { t }) => t(`resource-kind.${record.kind}`),
    editor: {
      kind: 'choice',
      value: ({ record }) => record.kind,
      options: (_row, _map, { t }) => RESOURCE_KINDS.map((value) => ({ value, text: t(`resource-kind.${value}`) })),
      step: ({ id }, kind) => ({ type: 'resource/edit', id, changes: { kind: kind as Resource['kind'] } }),
    },
  },
  {
    id: 'status',
    label: 'inspector.status',
    text: ({ record, wanted }, { t }) => {
      const status = t(`resource-status.${record.status}`)
      return wanted ? t('outline.wanted', { status }) : status
    },
    editor: {
      kind: 'choice',
      value: ({ record }) => record.status,
      options: (_row, _map, { t }) =>
        RESOURCE_STATUSES.map((value) => ({ value, text: t(`resource-status.${value}`) })),
      step: ({ id }, status) => ({ type: 'resource/edit', id, changes: { status: status as Resource['status'] } }),
    },
  },
  { id: 'held-by', label: 'outline.held-by', text: ({ heldBy }) => heldBy },
  { id: 'needed-by', label: 'outline.needed-by', text: ({ neededBy }) => neededBy },
]
