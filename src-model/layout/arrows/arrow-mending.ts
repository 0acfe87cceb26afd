import type { Placed } from '../placed-nodes'
import type { Arrows } from './arrow-graph'
import { AHEAD, DIRECTIONS, type Direction } from './spatial'

// Nodes fall into clusters: within one, arrows lead from each node to each other. What is left to do is to lead from
// the clusters that can only be left into those that cannot.

interface Arrow {
  from: number
  direction: Direction
  to: number
}

function arrowsFrom(arrows: Arrows, from: number): Arrow[] {
  return DIRECTIONS.flatMap((direction) => {
    const to = arrows[direction][from] ?? -1
    return to < 0 ? [] : [{ from, direction, to }]
  })
}

function allArrows(arrows: Arrows, count: number): Arrow[] {
  return Array.from({ length: count }, (_, from) => arrowsFrom(arrows, from)).flat()
}

/** The nodes in the order in which a walk along the lists is done with them. */
function finished(next: readonly (readonly number[])[]): number[] {
  const order: number[] = []
  const seen = new Uint8Array(next.length)
  for (let root = 0; root < next.length; root += 1) {
    const path = [{ node: root, at: 0 }]
    if (seen[root]) continue
    seen[root] = 1
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const target = next[top.node]?.[top.at]
      top.at += 1
      if (target === undefined) {
        order.push(top.node)
        path.pop()
      } else if (!seen[target]) {
        seen[target] = 1
        path.push({ node: target, at: 0 })
      }
    }
  }
  return order
}

/** The number of each node's cluster (Kosaraju's algorithm). */
function clustersOf(arrows: Arrows, count: number): Int32Array {
  const next: number[][] = Array.from({ length: count }, () => [])
  const before: number[][] = Array.from({ length: count }, () => [])
  for (const { from, to } of allArrows(arrows, count)) {
    next[from]?.push(to)
    before[to]?.push(from)
  }
  const clusters = new Int32Array(count).fill(-1)
  let cluster = 0
  for (const root of finished(next).reverse()) {
    if (clusters[root] !== -1) continue
    const open = [root]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (clusters[node] !== -1) continue
      clusters[node] = cluster
      open.push(...(before[node] ?? []))
    }
    cluster += 1
  }
  return clusters
}

/** Whether arrows lead from every node to every other. */
export function isConnected(arrows: Arrows, count: number): boolean {
  return clustersOf(arrows, count).every((cluster) => cluster === 0)
}

/** How far from where an arrow points a node lies: its distance, and much more where it lies behind. */
function awry(nodes: readonly Placed[], { from, direction }: Arrow, to: number): number {
  const [a, b] = [nodes[from]?.position, nodes[to]?.position]
  if (a === undefined || b === undefined) return Number.POSITIVE_INFINITY
  const ahead = AHEAD[direction]
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const forward = dx * ahead.x + dy * ahead.y
  const sideways = Math.abs(dx * ahead.y) + Math.abs(dy * ahead.x)
  return Math.abs(forward) * (forward < 0 ? 100 : 1) + sideways * 3
}

/** From which node of a cluster a walk first came to each node; -1 where it never came. */
function rootsFrom(arrows: Arrows, clusters: Int32Array, source: number): Int32Array {
  const roots = new Int32Array(clusters.length).fill(-1)
  const open: number[] = []
  for (const [node, cluster] of clusters.entries()) {
    if (cluster !== source) continue
    roots[node] = node
    open.push(node)
  }
  for (const node of open) {
    for (const { to } of arrowsFrom(arrows, node)) {
      if (roots[to] !== -1) continue
      roots[to] = roots[node] ?? -1
      // What is beyond the walk's first step into another cluster belongs to that step's way.
      open.push(to)
    }
  }
  return roots
}

function best<Each>(candidates: readonly Each[], cost: (each: Each) => number): Each | undefined {
  let found: { each: Each; cost: number } | undefined
  for (const each of candidates) {
    const itsCost = cost(each)
    if (found === undefined || itsCost < found.cost) found = { each, cost: itsCost }
  }
  return found?.each
}

/**
 * Leads from a cluster without a way out into one without a way in. An arrow `a → b` of the former becomes `a → n`,
 * where `n` is of the latter and leads on to `b`: all that could be reached before still can.
 */
function insert(arrows: Arrows, nodes: readonly Placed[], clusters: Int32Array, source: number): boolean {
  const all = allArrows(arrows, nodes.length)
  const open = new Set(all.filter(({ from, to }) => clusters[from] !== clusters[to]).map(({ from }) => clusters[from]))
  const roots = rootsFrom(arrows, clusters, source)
  // Nodes of a closed cluster that are entered from outside of it, on the way from the source.
  const entries = new Set(
    all
      .filter(({ from, to }) => clusters[from] !== clusters[to] && !open.has(clusters[to]) && roots[from] !== -1)
      .map(({ to }) => to),
  )
  const candidates = all.filter(({ from, to }) => entries.has(to) && clusters[from] === clusters[to])
  const entrance = (to: number) =>
    all.find((each) => each.to === to && clusters[each.from] !== clusters[to] && roots[each.from] !== -1)?.from ?? to
  const rootOf = ({ to }: Arrow) => roots[entrance(to)] ?? to
  const chosen = best(candidates, (each) => awry(nodes, each, rootOf(each)))
  if (chosen === undefined) return false
  arrows[chosen.direction][chosen.from] = rootOf(chosen)
  return true
}

/** Joins two clusters that nothing leads between: two of their arrows change ends. */
function cross(arrows: Arrows, nodes: readonly Placed[], clusters: Int32Array): void {
  const all = allArrows(arrows, nodes.length)
  const one = all.find(({ from }) => clusters[from] === clusters[0])
  const other = all.find(({ from }) => clusters[from] !== clusters[0])
  if (one === undefined || other === undefined) throw new Error('a node without arrows')
  arrows[one.direction][one.from] = other.to
  arrows[other.direction][other.from] = one.to
}

/** Brings two clusters of nodes together by changing one arrow, or two. */
export function mend(arrows: Arrows, nodes: readonly Placed[]): void {
  const clusters = clustersOf(arrows, nodes.length)
  const entered = new Set(
    allArrows(arrows, nodes.length)
      .filter(({ from, to }) => clusters[from] !== clusters[to])
      .map(({ to }) => clusters[to]),
  )
  const sources = [...new Set(clusters)].filter((cluster) => !entered.has(cluster))
  if (!sources.some((source) => insert(arrows, nodes, clusters, source))) cross(arrows, nodes, clusters)
}
