import { describe, expect, test } from 'vitest'
import { commitmentGroups } from '../../../src-model/insight/figures/commitments'
import { carryingMuch } from '../../../src-model/insight/figures/degree'
import { resourceGroups } from '../../../src-model/insight/figures/resource-groups'
import { insightOf } from '../../../src-model/insight/insight'
import { peopleNetwork } from '../../../src-model/insight/networks/people-network'
import { resourceNetwork } from '../../../src-model/insight/networks/resource-network'
import type { Commitment } from '../../../src-model/map/map'
import { ringMap, starMap, workshop10Map } from '../../support/oracle-maps'
import { peopleMap, withResources, withTies } from '../../support/people-map'

const ROOM = peopleMap(
  [
    ['anna', 'customer'],
    ['luca', 'employee'],
    ['sara', 'guest'],
  ],
  [],
)

describe('resources', () => {
  const map = withTies(
    withResources(ROOM, [
      { id: 'nobodys', status: 'hidden' },
      { id: 'held', status: 'underused', holds: ['anna'] },
      { id: 'needed', status: 'hidden', needs: ['anna', 'luca'] },
      { id: 'both', status: 'mobilised', holds: ['anna'], needs: ['luca'] },
      { id: 'same', status: 'mobilised', holds: ['anna'], needs: ['anna'] },
      { id: 'shared', status: 'mobilised', holds: ['anna', 'luca'], needs: ['luca'] },
      { id: 'everybodys', status: 'mobilised', holds: ['anna'], needs: ['anna', 'sara'] },
      { id: 'used', status: 'mobilised' },
    ]),
    [
      ['sara', 'used', { kind: 'uses', directed: true }],
      ['sara', 'held', { kind: 'other' }],
      ['anna', 'held', { kind: 'holds', directed: true }],
    ],
  )

  test('are in every group that fits, in the order of the map', () => {
    expect(resourceGroups(resourceNetwork(map))).toEqual({
      hidden: ['nobodys', 'needed'],
      underused: ['held'],
      mobilised: ['both', 'same', 'shared', 'everybodys', 'used'],
      wanted: ['needed'],
      matched: ['both', 'shared', 'everybodys'],
      idle: ['held'],
    })
    expect(insightOf(map, '2030-05-04').resources).toEqual({
      hidden: 2,
      underused: 1,
      mobilised: 5,
      wanted: 1,
      matched: 3,
      idle: 1,
    })
  })

  test('have each person once for each way', () => {
    const [, held] = resourceNetwork(map)
    expect(held).toEqual({
      id: 'held',
      status: 'underused',
      holds: new Set(['anna']),
      needs: new Set(),
      uses: new Set(),
    })
  })
})

test('made here counts connections, also parallel ones and those to resources', () => {
  const here = { origin: 'workshop' } as const
  const map = withTies(withResources(ROOM, [{ id: 'van', holds: ['anna'] }]), [
    ['anna', 'luca', here],
    ['luca', 'anna', here],
    ['anna', 'sara'],
    ['sara', 'van', { ...here, kind: 'needs', directed: true }],
  ])
  expect(insightOf(map, '2030-05-04').madeHere).toEqual({ all: 3 / 5, crossSide: 2 / 3 })
})

describe('commitments', () => {
  const promise = (status: Commitment['status'], by: string | null) => ({
    commitment: { what: 'call', who: ['anna'], by, status },
  })
  const map = withTies(ROOM, [
    ['anna', 'luca', { id: 'yesterday', ...promise('promised', '2030-05-03') }],
    ['anna', 'luca', { id: 'today', ...promise('promised', '2030-05-04') }],
    ['anna', 'sara', { id: 'some-day', ...promise('promised', null) }],
    ['anna', 'sara', { id: 'kept', ...promise('done', '2030-05-01') }],
    ['luca', 'sara', { id: 'dropped', ...promise('dropped', '2030-05-01') }],
    ['luca', 'sara', { id: 'no-promise' }],
  ])

  test('are late once their day is over, and only while they are promised', () => {
    expect(commitmentGroups(map, '2030-05-04')).toEqual({
      done: ['kept'],
      open: ['today', 'some-day'],
      late: ['yesterday'],
      dropped: ['dropped'],
    })
    expect(insightOf(map, '2030-05-04').commitments).toEqual({ promised: 3, done: 1, dropped: 1, late: 1 })
    expect(insightOf(map, '2031-01-01').commitments).toEqual({ promised: 3, done: 1, dropped: 1, late: 2 })
  })
})

describe('who carries many ties', () => {
  const carrying = (map: ReturnType<typeof workshop10Map>) => {
    const network = peopleNetwork(map)
    const carries = carryingMuch(network)
    return network.ids.filter((_, person) => carries[person])
  }

  test('is above the mean and one standard deviation', () => {
    expect(carrying(workshop10Map())).toEqual(['E1', 'E3'])
    expect(carrying(starMap(6))).toEqual(['v1'])
  })

  test('is nobody where all have as many, or are just one standard deviation above', () => {
    expect(carrying(ringMap(7))).toEqual([])
    // Half have no tie and half have one: mean 1/2, standard deviation 1/2.
    expect(
      carrying(
        peopleMap(
          ['a', 'b', 'c', 'd'].map((id) => [id, 'guest']),
          [['a', 'b']],
        ),
      ),
    ).toEqual([])
  })
})
