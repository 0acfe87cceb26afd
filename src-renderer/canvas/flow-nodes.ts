import { Position as Face, type Node } from '@xyflow/react'
import type { Shown } from '../../src-model/find/shown'
import { PARTICIPANT_MARK, RESOURCE_HEIGHT, RESOURCE_WIDTH } from '../../src-model/layout/footprint'
import type { Id } from '../../src-model/map/ids'
import {
  type CommunityMap,
  type MapNode,
  nodeOf,
  type Participant,
  type Position,
  type Resource,
} from '../../src-model/map/map'
import { tieIndex } from '../../src-model/map/ties'
import { joined, type Light } from './light'

export type ParticipantFlowNode = Node<{ participant: Participant }, 'participant'>
export type ResourceFlowNode = Node<{ resource: Resource; wanted: boolean }, 'resource'>
export type FlowNode = ParticipantFlowNode | ResourceFlowNode

/** How far the rim that ties are drawn from reaches beyond the mark, in canvas units. */
export const RIM = 12

/** The size of a node's mark, which is the size of its React Flow node. */
export const MARK_SIZE = {
  participant: { width: PARTICIPANT_MARK, height: PARTICIPANT_MARK },
  resource: { width: RESOURCE_WIDTH, height: RESOURCE_HEIGHT },
} as const

// Given instead of measured: ties can be drawn before the browser has laid anything out.
function givenSize(type: 'participant' | 'resource') {
  const { width, height } = MARK_SIZE[type]
  const handle = {
    // As in the page, where a handle without a name has null; React Flow looks the element up by it.
    id: null,
    type: 'source' as const,
    position: Face.Top,
    x: -RIM,
    y: -RIM,
    width: width + RIM * 2,
    height: height + RIM * 2,
  }
  return { width, height, measured: { width, height }, handles: [handle] }
}
const PARTICIPANT_SIZE = givenSize('participant')
const RESOURCE_SIZE = givenSize('resource')

/** Attributes of a node's element: what it is called, and whether the Tab key reaches it. */
export interface NodeAttributes {
  'aria-roledescription': string
  tabIndex: 0 | -1
}

/** The attributes of each kind of node: of the one that the Tab key reaches, and of the others. */
export type NodeRoles = Readonly<Record<'participant' | 'resource', { reached: NodeAttributes; other: NodeAttributes }>>

interface Made {
  record: MapNode
  position: Position
  wanted: boolean
  selected: boolean
  focusable: boolean
  label: string
  labelOf: NodeLook['label']
  roles: NodeRoles
  className: string
  node: FlowNode
}

/** How find and filter make something look: as always, pale, or as what was looked for. A class of its element. */
export type Fade = '' | 'faded' | 'found'

function fadeOf(shown: Shown | null, id: Id): Fade {
  if (shown === null) return ''
  if (!shown.nodes.has(id)) return 'faded'
  return shown.found.has(id) ? 'found' : ''
}

/** What decides how nodes look, besides their records. */
export interface NodeLook {
  selection: ReadonlySet<Id>
  /** Where nodes are while they are dragged. */
  moving: ReadonlyMap<Id, Position>
  /** The node that the Tab key reaches; arrow keys lead to the others. */
  current: Id | undefined
  /** What find and filter leave to be seen; `null` for everything. */
  shown: Shown | null
  /** See `Light`. */
  light: Light['nodes']
  /** The name that screen readers speak; asked for again only of nodes that changed. */
  label: (node: MapNode, wanted: boolean) => string
  roles: NodeRoles
}

/**
 * Turns the map's nodes into React Flow's, giving back the same object for each node that has not
 * changed, so that React Flow and React leave it alone.
 */
export class FlowNodes {
  #made = new Map<Id, Made>()
  #last: FlowNode[] = []

  /**
   * The nodes to show now; the same array when none of them changed.
   *
   * @param ids only these; all when left out.
   */
  of(map: CommunityMap, look: NodeLook, ids?: Iterable<Id>): FlowNode[] {
    const { wanted } = tieIndex(map)
    const made = new Map<Id, Made>()
    const nodes: FlowNode[] = []
    const add = (record: MapNode | undefined) => {
      if (record === undefined) return
      const entry = this.#entry(record, wanted.has(record.id), look)
      made.set(record.id, entry)
      nodes.push(entry.node)
    }
    if (ids) for (const id of ids) add(nodeOf(map, id))
    else {
      for (const id of map.order.resources) add(map.resources[id])
      for (const id of map.order.participants) add(map.participants[id])
    }
    this.#made = made
    const same = nodes.length === this.#last.length && nodes.every((node, index) => node === this.#last[index])
    if (!same) this.#last = nodes
    return this.#last
  }

  #entry(record: MapNode, wanted: boolean, look: NodeLook): Made {
    const position = look.moving.get(record.id) ?? record.position
    const selected = look.selection.has(record.id)
    const focusable = look.current === record.id
    const className = joined(fadeOf(look.shown, record.id), look.light.get(record.id))
    const old = this.#made.get(record.id)
    const isSpokenSame =
      old !== undefined && old.record === record && old.wanted === wanted && old.labelOf === look.label
    const unchanged =
      isSpokenSame &&
      old.position === position &&
      old.selected === selected &&
      old.focusable === focusable &&
      old.roles === look.roles &&
      old.className === className
    if (unchanged) return old
    const label = isSpokenSame ? old.label : look.label(record, wanted)
    const { reached, other } = look.roles['side' in record ? 'participant' : 'resource']
    const shared = {
      id: record.id,
      position,
      selected,
      focusable,
      ariaRole: 'group' as const,
      ariaLabel: label,
      className,
      // React Flow gives only some a place in the order of the Tab key; the focus goes to any of them.
      domAttributes: focusable ? reached : other,
    }
    const node: FlowNode =
      'side' in record
        ? { ...PARTICIPANT_SIZE, ...shared, type: 'participant', data: { participant: record } }
        : { ...RESOURCE_SIZE, ...shared, type: 'resource', data: { resource: record, wanted } }
    const { label: labelOf, roles } = look
    return { record, position, wanted, selected, focusable, label, labelOf, roles, className, node }
  }
}
