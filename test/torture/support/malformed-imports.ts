import { Buffer } from 'node:buffer'
import { FORMAT_IDS } from '../../../src-model/formats/format-ids'
import { WRITERS } from '../../../src-model/formats/registry'
import type { OfferedFile } from '../../../src-model/import/work'
import { seeded } from '../../../src-model/layout/seeded'
import { CONTEXT } from '../../model/formats/support/writing'
import { smallMap } from '../../model/support/small-map'
import { below, damageJson, pick, type Random } from './json-damage'
import { oddFile } from './odd-files'
import { oddImport } from './odd-imports'
import { damageTable } from './table-damage'
import { damageText } from './text-damage'
import { damageXml } from './xml-damage'

/** Files that belong together, as text. */
type Sound = readonly string[]

function kindOf(text: string): 'json' | 'xml' | 'table' {
  if (text.startsWith('<')) return 'xml'
  return text.startsWith('{') ? 'json' : 'table'
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
    return [files.map(({ text }) => text)]
  })
  return [...own, [LIST], [JSON.stringify(FULL_KUMU)], [YED]]
}

/** Of so many files, one is large. */
const ONE_IS_LARGE = 1_000

function damaged(text: string, random: Random): Uint8Array {
  const is = kindOf(text)
  if (random() < 0.15) return damageText(text, random)
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
      const bytes = isLarge && random() < 0.6 ? oddImport(random) : oddFile(isLarge, random)
      yield [{ name: 'odd', bytes: new Uint8Array(bytes) }]
      continue
    }
    const texts = pick(sound, random)
    // Several files belong together; sometimes one of them is missing, or another's is there.
    const chosen = random() < 0.8 ? texts : [...texts.slice(below(2, random)), ...pick(sound, random).slice(0, 1)]
    yield chosen.map((text, place) => ({
      name: `file-${place + 1}`,
      bytes: new Uint8Array(damaged(text, random)),
    }))
  }
}
