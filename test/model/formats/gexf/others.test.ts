import { expect, it } from 'vitest'
import { foundIn } from '../support/writing'

it('Gephi: defaults, weights, places the right way up, and looks of any namespace', () => {
  const found = foundIn(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http:///www.gexf.net/1.3/viz">
  <meta lastmodifieddate="2030-01-10"><creator>Gephi 0.10.1</creator><title>Les amis</title><description></description></meta>
  <graph defaultedgetype="undirected" mode="static">
    <attributes class="node" mode="static">
      <attribute id="0" title="Tipo" type="string"><default>cliente</default></attribute>
      <attribute id="modularity_class" title="Modularity Class" type="integer"/>
    </attributes>
    <nodes count="3">
      <node id="0" label="Myriel"><attvalues><attvalue for="modularity_class" value="0"></attvalue></attvalues>
        <viz:size value="28.6"></viz:size><viz:position x="-400" y="300" z="0.0"></viz:position><viz:color r="235" g="81" b="72"/></node>
      <node id="1" label="Forno"><attvalues><attvalue id="0" value="Strumento"/></attvalues><position x="400" y="-300"/></node>
      <node id="2" label=""/>
    </nodes>
    <edges count="3"><edge id="0" source="0" target="1" weight="3.0"/>
      <edge id="1" source="1" target="0" weight="1.0" type="directed" label="usa"/>
      <edge id="2" source="2" target="0" kind="helps" weight="2.0" type="mutual"/></edges>
  </graph></gexf>`)
  expect(found).toMatchObject({
    title: 'Les amis',
    people: [
      { name: 'Myriel', side: 'customer', position: { x: -400, y: -300 } },
      { name: '2', side: 'customer', position: null },
    ],
    resources: [{ name: 'Forno', kind: 'tool', position: { x: 400, y: 300 } }],
    ties: [
      { from: { key: '0-node-1' }, to: { key: '0-node-2' }, kind: 'holds', directed: false, strength: 3 },
      { from: { key: '0-node-1' }, to: { key: '0-node-2' }, kind: 'uses', directed: true, strength: 1 },
      { kind: 'helps', directed: false, strength: 2 },
    ],
    notes: [{ code: 'drawing-left' }],
  })
})

it('networkx, 1.2 and over time: what holds for a while only is left out, and so are nodes in nodes', () => {
  const found = foundIn(`<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
  <meta lastmodifieddate="2030-05-04"><creator>NetworkX 3.2</creator></meta>
  <graph defaultedgetype="directed" mode="dynamic" name="">
    <attributes mode="dynamic" class="node"><attribute id="0" title="role" type="string"/></attributes>
    <attributes mode="static" class="edge"><attribute id="0" title="note" type="string"/></attributes>
    <nodes><node id="Anna" label="Anna" start="1" end="2"><attvalues><attvalue for="0" value="cook" start="1"/></attvalues>
      <nodes><node id="inner" label="Inner"/></nodes></node><node id="Bo" label="Bo"/></nodes>
    <edges><edge source="Anna" target="Bo" id="0"><attvalues><attvalue for="0" value="since school"/></attvalues></edge></edges>
  </graph></gexf>`)
  expect(found.people).toMatchObject([{ name: 'Anna', role: '' }, { name: 'Bo' }])
  expect(found.ties).toMatchObject([{ kind: 'knows', directed: true, note: 'since school' }])
  expect(found.notes.map(({ code }) => code)).toEqual(['nested-graph', 'over-time', 'times-left'])
})

it.each([
  ['<node id="a" label="Anna" end="2030"/>', '<edge source="a" target="b"/>'],
  ['<node id="a" label="Anna"><spells><spell start="1"/></spells></node>', '<edge source="a" target="b"/>'],
  ['<node id="a" label="Anna"/>', '<edge source="a" target="b" timestamps="[1, 2]"/>'],
])('nodes and edges that are there for a while only are taken for good, which is said: %s %s', (node, edge) => {
  const found = foundIn(`<gexf version="1.3"><graph start="0" end="9"><nodes>${node}<node id="b" label="Bo"/></nodes>
    <edges>${edge}</edges></graph></gexf>`)
  expect([found.people.length, found.ties.length]).toEqual([2, 1])
  expect(found.notes).toEqual([{ code: 'times-left', where: null, params: {} }])
})
