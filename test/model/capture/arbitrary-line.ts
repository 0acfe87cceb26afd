import fc from 'fast-check'
import { anyText } from '../support/arbitrary-text'

/** Names that are often the same, nearly the same, short for one another, or full of marks. */
export const someName = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Anna',
      'Anna Rossi',
      'Ana Rosi',
      'Luca',
      'Luca B',
      'Jean-Luc',
      'van',
      'laser cutter',
      'C++',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('"Rossi, Anna"', '«a > b»', '"+39"', '"', '“x', 'a@b', '🙂', 'e-commerce (tool)'),
  },
  { weight: 1, arbitrary: anyText },
)

const mark = fc.constantFrom(
  '@',
  '@c',
  '@o, ',
  ', ',
  ' +',
  ' -',
  ' - ',
  ' > ',
  '->',
  '→',
  ' > +',
  ': ',
  ': h',
  ': uses',
  ': combina',
  ': met: there',
)
const ending = fc.constantFrom(
  '!',
  ' !u',
  ' !mobilitata',
  ' !by 12/05 call',
  ' !entro 31/02 x',
  ' ! go',
  ' !x',
  '\n',
  '\r\n',
)

/** Lines put together from what the grammar knows, in any order, with any text between. */
export const looseText = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: someName }, { weight: 5, arbitrary: mark }, { weight: 2, arbitrary: ending }),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''))

const tidyName = fc.constantFrom('Anna Rossi', 'Luca Bianchi', 'Sara', 'Ugo', 'Zoë', '"Verdi, Ida"')
const thing = fc.constantFrom('van', 'laser cutter (tool)', 'evening hours', '"C, D"', 'C++')
const tie = fc
  .tuple(tidyName, fc.constantFrom('', ': w', ': aiuta', ': old friends', ': k: from school'))
  .map(([to, label]) => `> ${to}${label}`)
const part = fc.oneof(
  fc.constantFrom('@c', '@e, Acme', '@ospite, Beta, designer'),
  thing.map((each) => `+${each}`),
  thing.map((each) => `-${each} !u`),
)
const promise = fc.constantFrom('', ' !by 12/05 call', ' !promessa scrivere')

/** A line as a facilitator would write it. Some name the same person twice, and are problems all the same. */
export const tidyLine = fc.oneof(
  fc.tuple(tidyName, fc.array(part, { maxLength: 3 })).map(([name, parts]) => [name, ...parts].join(' ')),
  fc.tuple(tidyName, tie, promise).map(([name, to, end]) => `${name} ${to}${end}`),
  thing.map((each) => `+${each} !m`),
)
