import { Buffer } from 'node:buffer'
import { below, pick, type Random } from './json-damage'

const CELLS = [
  ...[
    '',
    '"',
    '""',
    '"open',
    'a\nb',
    '=1+1',
    "'",
    '|',
    ';',
    ',',
    '\t',
    '__proto__',
    'constructor',
    '1e999',
    '-5',
    '\u202Eevil',
  ],
  ...[
    '\u0000',
    '\r',
    'x'.repeat(9_000),
    '“',
    '1/1/2030',
    '2026-13-45',
    'Anna Rossi',
    'anna',
    'directed',
    'si',
    '🙂'.repeat(90),
  ],
]

function linesOf(text: string): string[] {
  return text.split('\n')
}

/** Ways to damage a table as text. */
const DAMAGES: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.replaceAll(/[^,;\t\n]+/g, (cell) => (random() < 0.05 ? pick(CELLS, random) : cell)),
  (text, random) => {
    const lines = linesOf(text)
    const at = below(lines.length, random)
    return lines.with(at, `${lines[at]}${pick([',', ';', '\t'], random).repeat(below(400, random))}`).join('\n')
  },
  (text, random) => linesOf(text).slice(below(3, random)).join('\n'),
  (text, random) =>
    linesOf(text)
      .map((line) => (random() < 0.2 ? `${line}\n${line}` : line))
      .join('\n'),
  (text, random) =>
    linesOf(text)
      .map((line) => (random() < 0.1 ? '' : line))
      .join(pick(['\n', '\r', '\r\n', '\n\n'], random)),
  (text, random) => text.replaceAll(',', pick([';', '\t', ', ', '|', '","'], random)),
  (text, random) => text.slice(0, below(text.length, random)),
  (text, random) =>
    text.slice(0, below(text.length, random)) + pick(CELLS, random) + text.slice(below(text.length, random)),
  (text, random) => text.replace(/^[^\n]*/, (first) => [...first].map((sign) => (random() < 0.1 ? '' : sign)).join('')),
  (text, random) => text + `${pick(CELLS, random)},`.repeat(below(300, random)),
]

/** Damages a table, in one place or several; perhaps in an old encoding. */
export function damageTable(text: string, random: Random): Uint8Array {
  let damaged = text
  for (let times = 1 + below(3, random); times > 0; times -= 1) damaged = pick(DAMAGES, random)(damaged, random)
  return Buffer.from(damaged, pick(['utf8', 'utf8', 'utf8', 'latin1', 'utf16le'], random))
}
