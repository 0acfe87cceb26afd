// Plays the sample workshops and writes the maps that come of them: resources/samples/<name>.txt → <name>.trama.json.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '..')
const config = { root, configFile: false, logLevel: 'error' }
const { module } = await runnerImport(join(root, 'tools/samples/write-sample.ts'), config)

for (const name of module.SAMPLE_NAMES) {
  const text = await readFile(join(root, `resources/samples/${name}.txt`), 'utf8')
  const file = join(root, `resources/samples/${name}.trama.json`)
  await writeFile(file, module.sampleFile(name, text))
  console.log(`Played ${name} into ${file}`)
}
