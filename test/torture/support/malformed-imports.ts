import { Buffer } from 'node:buffer'
import { FORMAT_IDS } from '../../../src-model/formats/format-ids'
import { WRITERS } from '../../../src-model/formats/registry'
import type { OfferedFile } from '../../../src-model/import/work'
import { seeded } from '../../../src-model/layout/seeded'
import { CONTEXT } from '../../model/formats/support/writing'
import { smallMap } from '../../model/support/small-map'
import { below, damageJson, pick, type Random } from './json-damage'
import { oddFile } from './odd-files'
import { damageTable } from './table-damage'
import { damageText } from './text-damage'
import { damageXml } from './xml-damage'

/** Files of one kind that belong together, as text. */
interface Sound {
  is: 'json' | 'xml' | 'table'
  texts: readonly string[]
}

const LIST = `Nome;Cognome;Tipo;Azienda;Ruolo;Offre;Cerca;Note
Anna;Rossi;cliente;Studio Rossi;architetta;"taglio laser; spazio";contatti;"arriva
tardi"
Luca;Bianchi;dipendente;Acme;;tempo;;
`

const FULL_KUMU = {
  elements: [
    { _id: 'a', attributes: { label: 'Ada', 'element type': 'Person', tags: ['x'] } },
    { _id: 'b', attributes: { label: 'Forno', 'element type': 'Tool' } },
  ],
  connections: [{ _id: 'c', from: 'a', to: 'b', direction: 'mutual', attributes: { 'connection type': 'uses' } }],
  maps: [{ elements: [{ element: 'a', position: { x: 1, y: 2 } }, { element: 'b' }], connections: [] }],
}

const YED = `<?xml version="1.0"?><graphml xmlns:y="y"><key for="node" id="d6" yfiles.type="nodegraphics"/>
<graph edgedefault="directed"><node id="anna"><data key="d6"><y:ShapeNode><y:Geometry x="1" y="2" width="3" height="4"/>
<y:NodeLabel>Anna<y:Model/></y:NodeLabel></y:ShapeNode></data><graph id="g"><node id="n"/></graph></node>
<node id="b"><port/></node><edge source="anna" target="b"/><hyperedge/></graph></graphml>`

/** Everything that our writers write of a small map, and files as other programs write them. */
function soundFiles(): Sound[] {
  const own = FORMAT_IDS.flatMap((id): Sound[] => {
    const files = WRITERS[id]?.(smallMap(), CONTEXT).files ?? []
    const [first] = files
    if (first === undefined) return []
    const is = first.text.startsWith('<') ? 'xml' : first.text.startsWith('{') ? 'json' : 'table'
    return [{ is, texts: files.map(({ text }) => text) }]
  })
  return [
    ...own,
    { is: 'table', texts: [LIST] },
    { is: 'json', texts: [JSON.stringify(FULL_KUMU)] },
    { is: 'xml', texts: [YED] },
  ]
}

/** Of so many files, one is large. */
const ONE_IS_LARGE = 250

function damaged(text: string, is: Sound['is'], random: Random): Uint8Array {
  const way = random()
  if (way < 0.15) return damageText(text, random)
  if (is === 'xml') return damageXml(text, random)
  if (is === 'table') return damageTable(text, random)
  const file = JSON.parse(text)
  damageJson(file, random)
  return Buffer.from(JSON.stringify(file))
}

/** Malformed files of every kind that is read, one import after the other, the same for the same seed. */
export function* malformedImports(count: number, seed: number): Generator<OfferedFile[]> {
  const sound = soundFiles()
  for (let index = 0; index < count; index += 1) {
    // Each has a seed of its own, so that one can be made again without those before it.
    const random = seeded(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
    for (let warm = 0; warm < 4; warm += 1) random()
    const isLarge = index % ONE_IS_LARGE === ONE_IS_LARGE - 1
    if (isLarge || random() < 0.03) {
      yield [{ name: 'odd', bytes: oddFile(isLarge, random) }]
      continue
    }
    const { is, texts } = pick(sound, random)
    // Several files belong together; sometimes one of them is missing, or another's is there.
    const chosen = random() < 0.8 ? texts : [...texts.slice(below(2, random)), ...pick(sound, random).texts.slice(0, 1)]
    yield chosen.map((text, place) => ({
      name: `file-${place + 1}`,
      bytes: new Uint8Array(
        damaged(
          text,
          text.startsWith('{') ? 'json' : text.startsWith('<') ? 'xml' : is === 'table' ? is : 'table',
          random,
        ),
      ),
    }))
  }
}
