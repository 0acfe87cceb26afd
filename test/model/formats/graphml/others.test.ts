import { expect, it, vi } from 'vitest'
import { foundIn } from '../support/writing'

/** What matters of what was found, by names. */
function told(text: string, untyped: 'participant' | 'resource' = 'participant') {
  const found = foundIn(text, { untyped })
  const names = new Map([...found.people, ...found.resources].map(({ key, name }) => [key, name]))
  return {
    people: found.people.map(({ name, side, role }) => [name, side, role]),
    resources: found.resources.map(({ name, kind }) => [name, kind]),
    ties: found.ties.map(({ from, to, kind, directed, strength, note }) => {
      const [start, end] = [from, to].map((each) => ('key' in each ? names.get(each.key) : each.name))
      return [start, directed ? '→' : '–', end, kind, strength, note].join(' ').trim()
    }),
    notes: found.notes.map(({ code }) => code),
    places: [...found.people, ...found.resources].map(({ position }) => position),
    hasUntyped: found.hasUntyped,
  }
}

const HEAD = `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`

it('networkx: nodes go by their ids, types tell what they are, weights become strengths', () => {
  const found = told(`${HEAD}
  <key id="d2" for="edge" attr.name="relation" attr.type="string"/>
  <key id="d1" for="edge" attr.name="weight" attr.type="long"/>
  <key id="d0" for="node" attr.name="type" attr.type="string"/>
  <graph edgedefault="directed">
    <node id="Anna Rossi"><data key="d0">customer</data></node>
    <node id="Luca"><data key="d0">person</data></node>
    <node id="forno"><data key="d0">tool</data></node>
    <edge source="Anna Rossi" target="Luca"><data key="d1">10</data><data key="d2">mentors</data></edge>
    <edge source="forno" target="Luca"><data key="d1">4</data></edge>
    <edge source="Luca" target="Anna Rossi"><data key="d1">7</data><data key="d2">helps</data></edge>
  </graph></graphml>`)
  expect(found).toEqual({
    people: [
      ['Anna Rossi', 'customer', ''],
      ['Luca', null, ''],
    ],
    resources: [['forno', 'tool']],
    ties: ['Anna Rossi → Luca other 3 mentors', 'Luca → forno holds 1', 'Luca → Anna Rossi helps 2'],
    notes: [],
    places: [null, null, null],
    hasUntyped: false,
  })
})

it('Gephi: labels, places, and words; one weight for all says nothing', () => {
  const { people, ties, places, hasUntyped } = told(`${HEAD}
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<key attr.name="r" attr.type="int" for="node" id="r"/>
<key attr.name="x" attr.type="float" for="node" id="x"/>
<key attr.name="y" attr.type="float" for="node" id="y"/>
<graph edgedefault="undirected">
<node id="0"><data key="label">Myriel</data><data key="r">235</data><data key="x">-1.0</data><data key="y">0.0</data></node>
<node id="1"><data key="label">Napoleon</data><data key="x">1.0</data><data key="y">0.5</data></node>
<edge id="0" source="1" target="0"><data key="weight">1.0</data><data key="edgelabel">conosce</data></edge>
</graph></graphml>`)
  expect(people).toEqual([
    ['Myriel', null, ''],
    ['Napoleon', null, ''],
  ])
  expect(ties).toEqual(['Napoleon – Myriel knows 2'])
  expect(places).toEqual([
    { x: -1, y: 0 },
    { x: 1, y: -0.5 },
  ])
  expect(hasUntyped).toBe(true)
})

it('yEd: labels and places are taken from its drawings, folders are passed over, all is said', () => {
  const found = told(
    `${HEAD}
  <key for="port" id="d0" yfiles.type="portgraphics"/>
  <key attr.name="description" attr.type="string" for="node" id="d5"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <data key="d0" xml:space="preserve"/>
    <node id="n0"><data key="d5"/><data key="d6"><y:ShapeNode>
      <y:Geometry height="30.0" width="100.0" x="400.0" y="300.0"/><y:Fill color="#FFCC00"/>
      <y:NodeLabel alignment="center" x="12">Officina<y:LabelModel><y:SmartNodeLabelModel/></y:LabelModel></y:NodeLabel>
    </y:ShapeNode></data></node>
    <node id="n1"><data key="d6"><y:ShapeNode><y:Geometry height="30.0" width="30.0" x="0.0" y="0.0"/>
      <y:NodeLabel>Tornio</y:NodeLabel></y:ShapeNode></data></node>
    <node id="n2" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode>
      <y:NodeLabel>Gruppo</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
      <graph edgedefault="directed" id="n2:"><node id="n2::n0"/></graph></node>
    <edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>si combina con</y:EdgeLabel>
      </y:PolyLineEdge></data></edge>
    <edge id="e1" source="n2::n0" target="n1"/>
    <hyperedge><endpoint node="n0"/><endpoint node="n1"/><endpoint node="n2"/></hyperedge>
  </graph></graphml>`,
    'resource',
  )
  expect(found.resources.map(([name]) => name)).toEqual(['Officina', 'Tornio', 'Gruppo'])
  expect(found.places.slice(0, 2)).toEqual([
    { x: 450, y: 315 },
    { x: 15, y: 15 },
  ])
  expect(found.ties).toEqual(['Officina → Tornio combines-with 2'])
  expect(found.notes.sort()).toEqual(['drawing-left', 'end-unknown', 'hyperedge', 'nested-graph'])
})

it('igraph and Cytoscape: names in their own fields, and keys that were declared for both', () => {
  expect(
    told(`${HEAD}
  <key id="v_name" for="node" attr.name="name" attr.type="string"/>
  <key id="v_tipo" for="node" attr.name="tipo" attr.type="string"><default>dipendente</default></key>
  <graph id="G" edgedefault="undirected">
    <node id="n0"><data key="v_name">a</data></node>
    <node id="n1"><data key="v_name">b</data><data key="v_tipo">risorsa</data></node>
    <edge source="n0" target="n1"></edge></graph></graphml>`),
  ).toMatchObject({ people: [['a', 'employee', '']], resources: [['b', null]], ties: ['a – b holds 2'] })
  expect(
    told(`${HEAD}
  <graph id="Network" edgedefault="directed">
  <key attr.name="shared name" attr.type="string" for="node" id="shared name"/>
  <key attr.name="interaction" attr.type="string" for="edge" id="interaction"/>
    <node id="61"><data key="shared name">Ada</data></node><node id="62"><data key="shared name">Bo</data></node>
    <edge source="61" target="62"><data key="interaction">lavora con</data><data key="name">Ada (pp) Bo</data></edge>
  </graph></graphml>`).ties,
  ).toEqual(['Ada → Bo works-with 2'])
})

it('what is broken is left out and said, with its place', () => {
  const { people, ties, notes } = foundIn(`${HEAD}<key id="__proto__" for="node" attr.name="__proto__"/>
    <graph edgedefault="sideways">
    <node id="a"><data key="label">${'x'.repeat(300)}</data></node><node id="a"><data key="label">B</data></node>
    <node id=""/><node id="__proto__"><data key="__proto__">1</data><data key="label">P</data></node>
    <edge source="a" target="a"/><edge source="a" target="nobody"/></graph></graphml>`)
  expect(people.map(({ name }) => name.length)).toEqual([200, 1])
  expect(ties).toEqual([])
  expect(notes.map(({ code, where }) => [code, where?.part, where?.number])).toEqual([
    ['key-refused', undefined, undefined],
    ['text-cut', 'node', 1],
    ['id-twice', 'node', 2],
    ['name-missing', 'node', 3],
    ['key-refused', undefined, undefined],
    ['same-ends', 'edge', 1],
    ['end-unknown', 'edge', 2],
  ])
})

it('an id that is there already is passed over, and ties go to the first that has it', () => {
  const { people, ties, notes } = foundIn(`${HEAD}<graph>
    <node id="t"><data key="label">Anna</data></node><node id="t"><data key="label">Bo</data></node>
    <node id="c"><data key="label">Carla</data></node><edge id="0" source="t" target="c"/>
    <edge id="0" source="c" target="t"/></graph></graphml>`)
  expect(people.map(({ name }) => name)).toEqual(['Anna', 'Carla'])
  // Some programs number the edges of each pair anew, and nothing refers to an edge.
  expect(ties.map(({ from, to }) => [from, to])).toEqual([
    [{ key: '0-node-1' }, { key: '0-node-3' }],
    [{ key: '0-node-3' }, { key: '0-node-1' }],
  ])
  expect(notes).toEqual([{ code: 'id-twice', where: { file: 0, part: 'node', number: 2 }, params: { value: 't' } }])
})

it('places are upwards, as Gephi has them; zones that lie outside the canvas are brought in', () => {
  const zones = [{ label: 'Far', x: 2_000_000, y: -3_000_000, width: 5_000_000, height: 200 }]
  const found = foundIn(`${HEAD}<key id="y" for="node" attr.name="y"/><graph id="trama">
    <data key="zones">${JSON.stringify(zones)}</data>
    <node id="a"><data key="x">5000000</data><data key="y">-40</data></node>
    <node id="b"><data key="x">0</data><data key="y">0</data></node></graph></graphml>`)
  expect(found.people.map(({ position }) => position)).toEqual([
    { x: 1_000_000, y: 40 },
    { x: 0, y: 0 },
  ])
  expect(found.zones).toMatchObject([{ label: 'Far', x: 1_000_000, y: -1_000_000, width: 1_000_000, height: 200 }])
  expect(found.notes).toEqual([])
})

it('there are notes in thousands: the last says how many more', () => {
  const nodes = '<node id=""/>'.repeat(1_500)
  const edges = '<edge source="a" target="b"/>'.repeat(700)
  const { notes } = foundIn(`${HEAD}<graph>${nodes}${edges}</graph></graphml>`)
  expect(notes).toHaveLength(1_001)
  expect(notes.at(-1)).toEqual({ code: 'more-notes', where: null, params: { count: 1_200 } })
})

it('defaults are read once, however many entries they are said of', () => {
  const keys = Array.from(
    { length: 3_000 },
    (_, at) => `<key id="k${at}" for="all" attr.name="N${at}"><default>d</default></key>`,
  )
  const long = `<key id="n" for="node" attr.name="notes"><default>${'è'.repeat(6_000)}</default></key>`
  const nodes = Array.from({ length: 5_000 }, (_, at) => `<node id="n${at}"/>`)
  const { people, notes } = foundIn(`${HEAD}${long}${keys.join('')}<graph>${nodes.join('')}</graph></graphml>`)
  expect(people).toHaveLength(5_000)
  expect(people.every(({ notes: text }) => text.length === 5_000)).toBe(true)
  // Once for the file, not for each of them.
  expect(notes).toEqual([{ code: 'text-cut', where: null, params: { most: 5_000 } }])
})

it('words of defaults are worked out once, however many entries they are said of', () => {
  const key = (scope: string, name: string) =>
    `<key id="${scope} ${name}" for="${scope}" attr.name="${name}"><default>${name} ${'éà '.repeat(60)}</default></key>`
  const keys = [
    ...['type', 'tipo', 'side', 'kind', 'class', 'status', 'role', 'tags'].map((name) => key('node', name)),
    ...['type', 'kind', 'relation', 'label', 'origin', 'promise', 'promise status'].map((name) => key('edge', name)),
  ]
  const nodes = Array.from({ length: 500 }, (_, at) => `<node id="n${at}"/>`)
  const edges = Array.from({ length: 2_000 }, (_, at) => `<edge source="n${at % 500}" target="n${(at + 1) % 500}"/>`)
  // Composing and folding is what takes the time.
  const composed = vi.spyOn(String.prototype, 'normalize')
  const found = foundIn(`${HEAD}${keys.join('')}<graph>${nodes.join('')}${edges.join('')}</graph></graphml>`)
  const times = composed.mock.calls.length
  composed.mockRestore()
  expect([found.people.length, found.ties.length]).toEqual([500, 2_000])
  expect(times).toBeLessThan(500)
})
