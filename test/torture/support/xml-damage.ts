import { Buffer } from 'node:buffer'
import { below, pick, type Random } from './json-damage'

/** Words that fit in few places of an XML file. */
const WORDS = [
  ...['<', '>', '&', '</', '/>', '"', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '&lol;', '&#0;', '&#x1F600;', '&amp'],
  ...['<node/>', '<node id="__proto__"/>', '<edge/>', '<edge source="anna" target="anna"/>', '<graph edgedefault="x">'],
  ...['<data key="constructor">x</data>', '<attvalue for="__proto__" value="x"/>', '<key id="a" for="all"/>', '<y:z/>'],
  ...['<hyperedge/>', '<default>x</default>', '<attributes class="edge"/>', 'xmlns="x"', '\0', '\uFFFE', '\u202E'],
]

const VALUES = [
  '',
  'NaN',
  '1e999',
  '-1e999',
  '__proto__',
  'constructor',
  'true',
  '\u202E',
  'x'.repeat(9_000),
  '&quot;',
  '=1+1',
]

const DOCTYPES = [
  '<!DOCTYPE a>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>',
]

function inside(text: string, words: string, random: Random): string {
  const places = [...text.matchAll(/>/g)].map(({ index }) => index + 1)
  const at = random() < 0.7 ? pick(places, random) : below(text.length, random)
  return text.slice(0, at) + words + text.slice(at)
}

/** Ways to damage an XML file as text. */
const DAMAGES: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => inside(text, pick(WORDS, random), random),
  (text, random) => text.replaceAll(/="([^"]*)"/g, (whole) => (random() < 0.05 ? `="${pick(VALUES, random)}"` : whole)),
  (text, random) => text.replaceAll(/>([^<]+)</g, (whole) => (random() < 0.05 ? `>${pick(VALUES, random)}<` : whole)),
  // An element that is not there, or there twice.
  (text, random) => text.replaceAll(/<(\w+)[^<]*\/>|<data[^<]*<\/data>/g, (whole) => (random() < 0.1 ? '' : whole)),
  (text, random) =>
    text.replaceAll(/<(node|edge|key|attribute)\b[^>]*\/?>/g, (whole) => (random() < 0.1 ? whole + whole : whole)),
  // Elements called otherwise.
  (text, random) => {
    const [from, to] = [0, 1].map(() =>
      pick(['node', 'edge', 'graph', 'data', 'key', 'attvalue', 'nodes', 'meta'], random),
    )
    return text.replaceAll(`<${from}`, `<${to}`).replaceAll(`</${from}`, `</${to}`)
  },
  (text, random) => text.replace('?>', `?>${pick(DOCTYPES, random)}`),
  (text, random) => inside(text, '<node>'.repeat(below(60, random)), random),
  (text, random) => text.replace(/encoding="[^"]*"/, `encoding="${pick(['latin1', 'x', 'UTF-16', ''], random)}"`),
  (text, random) => text.replaceAll('xmlns', pick(['xmlns:a', 'y', 'xmlns:viz'], random)),
  (text, random) =>
    `${pick([' ', '<!-- a -->', 'x', '\uFEFF', '<a/>'], random)}${text}${pick(['', '<a/>', 'x', '\n'], random)}`,
]

/** Damages an XML file, in one place or several. */
export function damageXml(text: string, random: Random): Uint8Array {
  let damaged = text
  for (let times = 1 + below(3, random); times > 0; times -= 1) damaged = pick(DAMAGES, random)(damaged, random)
  return Buffer.from(damaged)
}
