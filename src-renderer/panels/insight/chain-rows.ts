import type { Chain } from '../../../src-model/insight/chains'
import type { Id } from '../../../src-model/map/ids'

/** A way from a need to who meets it; or a resource that nobody holds, with all who need it. */
export type ChainRow =
  | { is: 'way' | 'apart'; key: string; resource: Id; chain: Chain & { holder: Id } }
  | { is: 'wanted'; key: string; resource: Id; needers: Id[] }

/** Ways one by one; what nobody holds once, however many need it. The order stays. */
export function chainRows(chains: readonly Chain[]): ChainRow[] {
  const wanted = new Map<Id, Id[]>()
  return chains.flatMap((chain): ChainRow[] => {
    const { resource, needer, holder, people } = chain
    if (holder !== null) {
      const is = people.length > 0 ? 'way' : 'apart'
      return [{ is, key: `${resource} ${needer}`, resource, chain: { ...chain, holder } }]
    }
    const needers = wanted.get(resource)
    if (needers !== undefined) {
      needers.push(needer)
      return []
    }
    const first = [needer]
    wanted.set(resource, first)
    return [{ is: 'wanted', key: resource, resource, needers: first }]
  })
}
