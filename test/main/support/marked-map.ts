import type { CommunityMap, UnknownFields } from '../../../src-model/map/map'
import { smallMap } from '../../model/support/small-map'

/** A word that occurs nowhere else: whoever finds it knows what it was the content of. */
function marker(of: string): string {
  return `Secret${of.replace(/[^A-Za-z]/g, '')}Qx`
}

function unknown(of: string): { unknown: UnknownFields } {
  return { unknown: { [marker(`${of} key`)]: marker(`${of} value`) } }
}

/** Years in which nothing else happened, one for each kind of moment. */
const YEARS = { session: 1871, participant: 1872, resource: 1873, connection: 1874, promise: 1875, ended: 1876 }

const moment = (kind: keyof typeof YEARS) => `${YEARS[kind]}-03-04T05:06:07.000Z`

/** First names that the room may see in a map whose people are otherwise secret. */
export const FIRST_NAMES = ['Anna', 'Berta', 'Carla', 'Dario']

/** The whole name of one of them. */
export function fullName(first: string): string {
  // The marker is behind letters of which the first may be shown.
  return `${first} Xyzw${marker(`family ${first}`)}`
}

/** Ids as a map that is imported may have them, of names even. */
export const IDS = {
  session: marker('session id'),
  p0: marker('id of Anna'),
  p1: marker('id of Berta'),
  p2: marker('id of Carla'),
  p3: marker('id of Dario'),
  unnamed: marker('id of nobody'),
  cutter: marker('resource id'),
  meeting: marker('connection id'),
  shop: marker('zone id'),
}

/** A map each of whose private fields holds a word of its own. */
export function markedMap(): CommunityMap {
  const base = smallMap()
  const people = FIRST_NAMES.map((first, index) => ({
    id: [IDS.p0, IDS.p1, IDS.p2, IDS.p3][index] ?? '',
    name: fullName(first),
    side: index % 2 === 0 ? ('customer' as const) : ('employee' as const),
    organisation: marker('organisation'),
    role: marker('role'),
    notes: marker('notes'),
    position: { x: index * 200, y: 0 },
    createdAt: moment('participant'),
    ...unknown('participant'),
  }))
  const hidden = {
    ...people[0],
    id: IDS.unnamed,
    name: `${marker('unnamed first')} ${marker('unnamed family')}`,
    unnamed: true,
  }
  const participants = Object.fromEntries([...people, hidden].map((each) => [each.id, each])) as never
  const resource = {
    ...base.resources.cutter,
    id: IDS.cutter,
    name: 'cutter',
    description: marker('description'),
    createdAt: moment('resource'),
    ...unknown('resource'),
  }
  const tie = {
    ...base.connections.meeting,
    id: IDS.meeting,
    from: IDS.p0,
    to: IDS.p1,
    note: marker('connection note'),
    createdAt: moment('connection'),
    commitment: {
      what: marker('promise'),
      who: [IDS.p0],
      by: `${YEARS.promise}-01-02`,
      status: 'promised' as const,
      ...unknown('promise'),
    },
    ...unknown('connection'),
  }
  const { startedAt: _, ...session } = base.session
  return {
    ...base,
    session: {
      ...session,
      id: IDS.session,
      title: marker('title'),
      organisation: marker('session organisation'),
      place: marker('place'),
      date: `${YEARS.session}-05-06`,
      facilitators: [marker('facilitator')],
      startedAt: moment('session'),
      endedAt: moment('ended'),
      ...unknown('session'),
    },
    participants,
    resources: { [IDS.cutter]: resource } as never,
    connections: { [IDS.meeting]: tie } as never,
    zones: { [IDS.shop]: { ...base.zones.shop, id: IDS.shop, ...unknown('zone') } } as never,
    order: {
      participants: [...people.map(({ id }) => id), IDS.unnamed],
      resources: [IDS.cutter],
      connections: [IDS.meeting],
      zones: [IDS.shop],
    },
    ...unknown('map'),
  }
}

/** What of a text only private fields hold: their words, whole or without their first letters, and their years. */
export function privateIn(text: string): string[] {
  const years = Object.values(YEARS).join('|')
  return [
    ...text.matchAll(new RegExp(`[A-Za-z]*(?:ecret[A-Za-z]*|Qx)|\\b(?:${years})-|"(?:who|what|by|note|notes)":`, 'g')),
  ].map(([found]) => found)
}
