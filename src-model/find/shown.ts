import { translate } from '../language/translate'
import type { Id } from '../map/ids'
import type { CommunityMap, Connection, Language, MapNode } from '../map/map'
import { tieIndex } from '../map/ties'
import { foldForSearch } from '../text'
import { type Filter, filtersNodes, isFiltering, passesNode, passesTie } from './filter'
import { findIndex, type Query } from './find-index'

/** What is asked of a map. */
export interface Question {
  query: Query
  filter: Filter
  /** The language of the words for kinds, sides and states. */
  language: Language
}

/** What a question leaves to be seen. All else is faded, and stays where it is. */
export interface Shown {
  /** People and resources that stay as they are. */
  nodes: ReadonlySet<Id>
  ties: ReadonlySet<Id>
  /** The people and resources that are what was looked for, not just at the end of a tie that is. */
  found: ReadonlySet<Id>
  /** How many of how many; of ties where the question is about ties alone. */
  count: { of: 'nodes' | 'ties'; shown: number; all: number }
}

/** Whether there is anything to ask. */
export function isAsking({ query, filter }: Pick<Question, 'query' | 'filter'>): boolean {
  return query.length > 0 || isFiltering(filter)
}

/** Tells whether a thing's texts, or what its ties make of it, hold every word of a query. */
export function matcher(map: CommunityMap, query: Query, language: Language): (node: MapNode) => boolean {
  const index = findIndex(language)
  const wantedWord = foldForSearch(translate(language, 'resource-status.wanted'))
  const { wanted } = tieIndex(map)
  return (node) => index.matches(node, query, wanted.has(node.id) ? wantedWord : '')
}

function nodesOf(map: CommunityMap): MapNode[] {
  return [
    ...map.order.participants.flatMap((id) => map.participants[id] ?? []),
    ...map.order.resources.flatMap((id) => map.resources[id] ?? []),
  ]
}

function tiesOf(map: CommunityMap): Connection[] {
  return map.order.connections.flatMap((id) => map.connections[id] ?? [])
}

/**
 * What a question leaves to be seen of a map: people and resources that pass the filter and hold the words, and the
 * ties that pass it between two of them. A tie whose own texts hold the words brings its ends along.
 */
export function shownOf(map: CommunityMap, question: Question): Shown {
  const { query, filter, language } = question
  const index = findIndex(language)
  const matches = matcher(map, query, language)
  const passing = nodesOf(map).filter((node) => passesNode(filter, map, node))
  const passed = new Set(passing.map(({ id }) => id))
  const found = query.length === 0 ? passed : new Set(passing.filter(matches).map(({ id }) => id))
  const nodes = new Set(found)
  const ties = new Set<Id>()
  for (const tie of tiesOf(map)) {
    if (!passesTie(filter, tie) || !passed.has(tie.from) || !passed.has(tie.to)) continue
    const isFound = query.length > 0 && index.matches(tie, query)
    if (isFound) nodes.add(tie.from).add(tie.to)
    if (isFound || (found.has(tie.from) && found.has(tie.to))) ties.add(tie.id)
  }
  const ofNodes = query.length > 0 || filtersNodes(filter)
  const count = ofNodes
    ? { of: 'nodes' as const, shown: nodes.size, all: map.order.participants.length + map.order.resources.length }
    : { of: 'ties' as const, shown: ties.size, all: map.order.connections.length }
  return { nodes, ties, found: query.length === 0 ? new Set() : found, count }
}
