import { changedIds } from '../../../src-model/map/changed-ids'
import type { Id } from '../../../src-model/map/ids'
import { type CommunityMap, type Connection, type MapNode, nodeOf, own } from '../../../src-model/map/map'
import type { Patch } from '../../../src-model/map/patches'
import { tieIndex } from '../../../src-model/map/ties'
import type { NewSceneNode, NewSceneTie, SceneChange } from '../../painting/scene'
import { Scene } from '../../painting/scene'
import type { Texts } from '../../texts'
import { nodeOfScene, tieOfScene } from './scene-records'

/** Ends of ties that came, went or changed: their resources may be wanted, and their other ties have other places. */
type Ends = Pick<Connection, 'from' | 'to'>

/** Keeps the scene equal to the map: at the cost of a commit's patches, and of the whole map only where these say so. */
export class SceneMaker {
  readonly scene = new Scene()
  #map: CommunityMap | null = null
  #t: Texts['t'] | null = null

  /** The map that the scene is of now. */
  get map(): CommunityMap | null {
    return this.#map
  }

  /**
   * Follows a commit.
   *
   * @returns what of the scene is different by now; `null` for nothing.
   */
  follow(patches: readonly Patch[], before: CommunityMap, after: CommunityMap): SceneChange | null {
    const t = this.#t
    const changed = this.#map === before && t !== null ? changedIds(patches, before, after) : 'whole'
    if (changed === 'whole' || t === null) return t && this.whole(after, t)
    this.#map = after
    if (changed.nodes.length + changed.ties.length === 0) return null
    const { scene } = this
    const gone = [...changed.nodes, ...changed.ties].filter((id) => !nodeOf(after, id) && !own(after.connections, id))
    const ends = changed.ties
      .flatMap((id): (Ends | undefined)[] => [scene.ties.get(id), own(after.connections, id)])
      .filter((each) => each !== undefined)
    const change = {
      nodes: this.#nodes(after, changed.nodes, ends),
      ties: this.#ties(after, changed.ties, ends, t),
      gone,
    }
    scene.apply(change)
    return change
  }

  /** Looks through the whole map for what is different: at the beginning, and when words are of another language. */
  whole(map: CommunityMap, t: Texts['t']): SceneChange | null {
    const { scene } = this
    const before = this.#map
    if (map === before && t === this.#t) return null
    const isOtherLanguage = this.#t !== t
    this.#map = map
    this.#t = t
    const { wanted, places } = tieIndex(map)
    const nodes: NewSceneNode[] = []
    const ties: NewSceneTie[] = []
    for (const records of [map.resources, map.participants]) {
      for (const record of Object.values<MapNode>(records)) {
        const old = scene.nodes.get(record.id)
        const isSame = old !== undefined && before !== null && nodeOf(before, record.id) === record
        if (isSame && (old.shape === 'participant' || old.wanted === wanted.has(record.id))) continue
        nodes.push(nodeOfScene(record, wanted.has(record.id)))
      }
    }
    for (const record of Object.values(map.connections)) {
      const old = scene.ties.get(record.id)
      const isSame = old !== undefined && before !== null && own(before.connections, record.id) === record
      const tie = tieOfScene(record, places.get(record.id), t)
      if (isSame && !isOtherLanguage && old.bend === tie.bend && old.labelAt === tie.labelAt) continue
      ties.push(tie)
    }
    const gone = [
      ...[...scene.nodes.keys()].filter((id) => nodeOf(map, id) === undefined),
      ...[...scene.ties.keys()].filter((id) => own(map.connections, id) === undefined),
    ]
    if (nodes.length + ties.length + gone.length === 0) return null
    const change = { nodes, ties, gone }
    scene.apply(change)
    return change
  }

  /** The nodes that changed, and the resources that are wanted from now on, or not any more. */
  #nodes(after: CommunityMap, changed: readonly Id[], ends: readonly Ends[]): NewSceneNode[] {
    const { wanted } = tieIndex(after)
    const others = ends.flatMap(({ to }) => {
      const old = this.scene.nodes.get(to)
      return old?.shape === 'resource' && old.wanted !== wanted.has(to) ? [to] : []
    })
    return [...new Set([...changed, ...others])].flatMap((id) => {
      const node = nodeOf(after, id)
      return node ? [nodeOfScene(node, wanted.has(id))] : []
    })
  }

  /** The ties that changed, and those that have another place among their pair's by now. */
  #ties(after: CommunityMap, changed: readonly Id[], ends: readonly Ends[], t: Texts['t']): NewSceneTie[] {
    const { byNode, places } = tieIndex(after)
    const known = new Set(changed)
    const ties = new Map<Id, NewSceneTie>()
    const add = (record: Connection | undefined) => {
      if (record === undefined || ties.has(record.id)) return
      const tie = tieOfScene(record, places.get(record.id), t)
      const old = this.scene.ties.get(record.id)
      if (known.has(record.id) || tie.bend !== old?.bend || tie.labelAt !== old.labelAt) ties.set(record.id, tie)
    }
    for (const id of changed) add(own(after.connections, id))
    for (const { from, to } of ends) {
      const [one, other] = [byNode.get(from) ?? [], byNode.get(to) ?? []]
      for (const each of one.length < other.length ? one : other) {
        const isOfPair = (each.from === from && each.to === to) || (each.from === to && each.to === from)
        if (isOfPair) add(each)
      }
    }
    return [...ties.values()]
  }
}
