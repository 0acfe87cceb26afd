import { Buffer } from 'node:buffer'
import { pick, type Random } from './json-damage'

const HEAD = '<?xml version="1.0"?><graphml><key id="l" for="node" attr.name="label"/><graph edgedefault="directed">'

function graphml(inner: string): string {
  return `${HEAD}${inner}</graph></graphml>`
}

function many(count: number, one: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => one(index)).join('')
}

const NODES = many(5_000, (index) => `<node id="n${index}"/>`)

/** Files of other programs that are too large or too much. */
const LARGE: readonly (() => string)[] = [
  () => graphml(`${NODES}<node id="more"/>`),
  () =>
    graphml(NODES + many(20_000, (index) => `<edge source="n${index % 5_000}" target="n${(index * 7 + 1) % 5_000}"/>`)),
  () => graphml(NODES + many(20_000, () => '<edge source="n1" target="nobody"/>')),
  () => graphml(`<node id="a"><data key="l">${'&amp;'.repeat(2_000_000)}</data></node>`),
  () => graphml(`<node ${many(1_500_000, (index) => `a${index}="" `)}/>`),
  () => graphml(`<node ${'a="" '.repeat(1_000_000)}/>`),
  () => graphml('<node>'.repeat(2_000_000)),
  () => graphml(many(700_000, () => '<hyperedge><endpoint/></hyperedge>')),
  () => `<gexf><!--${'- '.repeat(5_000_000)}--></gexf>`,
  () => `<gexf>${'<?a b?>'.repeat(1_000_000)}</gexf>`,
  () => `<gexf${' '.repeat(20_000_000)}>`,
  () => `<${'g'.repeat(20_000_000)}`,
  () => `<!DOCTYPE ${'['.repeat(10_000_000)}`,
  () => `name,side\n${many(200_000, (index) => `P ${index},customer\n`)}`,
  () => `${'a,'.repeat(5_000_000)}\n`,
  () => `name\n${'"'.repeat(20_000_000)}`,
  () => `name,holds\nAnna,"${'x|'.repeat(8_000_000)}"\n`,
  () => `from,to\nAnna,${'x|'.repeat(8_000_000)}\n`,
  () => '\n'.repeat(20_000_000),
  () => JSON.stringify({ elements: Array.from({ length: 300_000 }, () => ({ label: 'a' })), connections: [] }),
  () =>
    JSON.stringify({
      nodes: Array.from({ length: 200_000 }, () => ({ type: 'text', width: 1, height: 1 })),
      edges: [],
    }),
  () => JSON.stringify({ nodes: [{ type: 'text', width: 1, height: 1, text: '*_[\\'.repeat(5_000_000) }], edges: [] }),
]

/** A file of another program that is large. */
export function oddImport(random: Random): Uint8Array {
  return Buffer.from(pick(LARGE, random)())
}
