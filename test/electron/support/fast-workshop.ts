// A workshop of thirty people, twenty resources and sixty ties in the fewest keys that the capture line allows:
// completion by Tab (⇥), sides and kinds that stay until changed, several names behind one arrow. ② is F2.

/** Name, side, organisation. */
export const FAST_PEOPLE: readonly (readonly [string, string, string])[] = [
  ['Anna Rossi', 'employee', 'Filo'],
  ['Bruno Galli', 'employee', 'Filo'],
  ['Carla Mori', 'employee', 'Filo'],
  ['Dario Villa', 'employee', ''],
  ['Elena Gatti', 'employee', ''],
  ['Fabio Serra', 'employee', ''],
  ['Giulia Riva', 'employee', ''],
  ['Hugo Prati', 'employee', ''],
  ['Irene Costa', 'employee', ''],
  ['Jacopo Sala', 'employee', ''],
  ['Katia Bosi', 'customer', 'Acme'],
  ['Luca Bianchi', 'customer', 'Acme'],
  ['Marta Neri', 'customer', ''],
  ['Nora Ferri', 'customer', ''],
  ['Omar Said', 'customer', ''],
  ['Paolo Conti', 'customer', ''],
  ['Quirino Zoli', 'customer', ''],
  ['Rosa Luna', 'customer', ''],
  ['Sara Monti', 'customer', ''],
  ['Tullio Dini', 'customer', ''],
  ['Ugo Pini', 'customer', ''],
  ['Vera Lodi', 'customer', ''],
  ['Walter Kofler', 'customer', ''],
  ['Xenia Marin', 'customer', ''],
  ['Yuri Fabbri', 'guest', 'Comune'],
  ['Zeno Alba', 'guest', ''],
  ['Olga Testa', 'guest', ''],
  ['Pietro Greco', 'guest', ''],
  ['Teresa Arena', 'guest', ''],
  ['Lia Donati', 'guest', ''],
]

/** Name and status. */
export const FAST_RESOURCES: readonly (readonly [string, string])[] = [
  ['atelier', 'hidden'],
  ['bikes', 'hidden'],
  ['camera', 'hidden'],
  ['drone', 'underused'],
  ['easel', 'hidden'],
  ['forge', 'hidden'],
  ['garden', 'hidden'],
  ['hall', 'underused'],
  ['ink', 'hidden'],
  ['jigsaw', 'hidden'],
  ['kiln', 'hidden'],
  ['lathe', 'mobilised'],
  ['maps', 'hidden'],
  ['nails', 'hidden'],
  ['oven', 'hidden'],
  ['press', 'hidden'],
  ['quilts', 'hidden'],
  ['radio', 'underused'],
  ['saw', 'hidden'],
  ['tents', 'hidden'],
]

/** What each of the first people holds stands in the line that brings them. */
const HELD: Readonly<Record<string, string>> = {
  'Anna Rossi': 'atelier',
  'Bruno Galli': 'bikes',
  'Carla Mori': 'camera',
  'Dario Villa': 'drone',
  'Elena Gatti': 'easel',
  'Fabio Serra': 'forge',
  'Giulia Riva': 'garden',
  'Hugo Prati': 'hall',
  'Irene Costa': 'ink',
  'Jacopo Sala': 'jigsaw',
  'Katia Bosi': 'kiln',
  'Luca Bianchi': 'lathe',
  'Marta Neri': 'maps',
  'Nora Ferri': 'nails',
  'Omar Said': 'oven',
  'Paolo Conti': 'press',
}

/** Behind an arrow: whom each of these is tied to, by kind in the order in which F2 leads to it. */
const TIED: readonly (readonly [kind: 'knows' | 'works-with', from: string, to: readonly string[]])[] = [
  ['knows', 'Anna Rossi', ['Luca Bianchi', 'Marta Neri', 'Sara Monti']],
  ['knows', 'Bruno Galli', ['Katia Bosi', 'Nora Ferri', 'Ugo Pini']],
  ['knows', 'Carla Mori', ['Omar Said', 'Vera Lodi']],
  ['knows', 'Elena Gatti', ['Rosa Luna', 'Walter Kofler', 'Xenia Marin']],
  ['knows', 'Yuri Fabbri', ['Zeno Alba', 'Olga Testa', 'Lia Donati']],
  ['knows', 'Pietro Greco', ['Teresa Arena', 'Tullio Dini']],
  ['works-with', 'Anna Rossi', ['Bruno Galli', 'Carla Mori', 'Dario Villa']],
  ['works-with', 'Fabio Serra', ['Giulia Riva', 'Hugo Prati', 'Irene Costa']],
  ['works-with', 'Jacopo Sala', ['Anna Rossi', 'Elena Gatti']],
  ['works-with', 'Luca Bianchi', ['Katia Bosi', 'Quirino Zoli']],
]

/** What people need: each is completed from what others hold. */
const NEEDED: readonly (readonly [from: string, resources: readonly string[]])[] = [
  ['Luca Bianchi', ['atelier', 'drone']],
  ['Sara Monti', ['bikes', 'hall']],
  ['Zeno Alba', ['garden', 'oven']],
  ['Rosa Luna', ['kiln']],
  ['Quirino Zoli', ['lathe']],
  ['Teresa Arena', ['press']],
  ['Vera Lodi', ['camera']],
]

/** Of these people and these resources the names, and of the ties the ends: what has to be on the map at the end. */
export function fastWorkshopInWords(): { people: string[]; resources: string[]; ties: string[] } {
  const sorted = (ends: string[]) => ends.sort()
  const holds = Object.entries(HELD).map(([from, to]) => `${from} | holds | ${to}`)
  const between = TIED.flatMap(([kind, from, all]) =>
    all.map((to) => {
      const [a, b] = sorted([from, to])
      return `${a} | ${kind} | ${b}`
    }),
  )
  const needs = NEEDED.flatMap(([from, all]) => all.map((to) => `${from} | needs | ${to}`))
  const helps = HELPED.map(([from, to]) => `${from} | helps | ${to}`)
  return {
    people: FAST_PEOPLE.map(([name, side, organisation]) => `${name} | ${side} | ${organisation} | `).sort(),
    resources: FAST_RESOURCES.map(([name, status]) => `${name} | ${status}`).sort(),
    ties: [...holds, ...between, ...needs, ...helps].sort(),
  }
}

/** Ties whose kind is named in the line. */
const HELPED: readonly (readonly [from: string, to: string])[] = [
  ['Walter Kofler', 'Xenia Marin'],
  ['Nora Ferri', 'Olga Testa'],
  ['Hugo Prati', 'Tullio Dini'],
  ['Irene Costa', 'Lia Donati'],
  ['Ugo Pini', 'Yuri Fabbri'],
  ['Omar Said', 'Pietro Greco'],
  ['Paolo Conti', 'Dario Villa'],
  ['Giulia Riva', 'Marta Neri'],
]

/** The beginning of a name that is no other's, and Tab. */
function start(name: string): string {
  return `${name.slice(0, 2).toLowerCase()}⇥`
}

function personLines(): string[] {
  let side = 'employee'
  const seen = new Set<string>()
  const statuses = new Map(FAST_RESOURCES)
  return FAST_PEOPLE.map(([name, ownSide, organisation]) => {
    // The side stays until changed. An organisation is said behind it, and completed once it is known.
    const isSaid = ownSide !== side || organisation !== ''
    side = ownSide
    const known = seen.has(organisation) ? `${organisation[0]?.toLowerCase()}⇥` : organisation
    if (organisation !== '') seen.add(organisation)
    const held = HELD[name]
    const status = held === undefined ? 'hidden' : statuses.get(held)
    return [
      name,
      isSaid ? ` @${ownSide[0]}` : '',
      organisation === '' ? '' : `,${known}`,
      held === undefined ? '' : ` +${held}`,
      status === undefined || status === 'hidden' ? '' : ` !${status[0]}`,
      '⏎',
    ].join('')
  })
}

/** Every key of the workshop, line by line. */
export function fastWorkshopKeys(): string[] {
  const held = new Set(Object.values(HELD))
  const loose = FAST_RESOURCES.filter(([name]) => !held.has(name)).map(
    ([name, status]) => `+${name}${status === 'hidden' ? '' : ` !${status[0]}`}⏎`,
  )
  const between = (wanted: string) =>
    TIED.filter(([kind]) => kind === wanted).map(([, from, to]) => `${start(from)}>${to.map(start).join(',')}⏎`)
  const needs = NEEDED.map(([from, all]) => `${start(from)}${all.map((name) => ` -${name.slice(0, 1)}⇥`).join('')}⏎`)
  const helps = HELPED.map(([from, to]) => `${start(from)}>${start(to)}:h⏎`)
  return [...personLines(), ...loose, ...between('knows'), '②', ...between('works-with'), ...needs, ...helps]
}
