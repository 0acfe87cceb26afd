import type { SampleName } from '../../src-model/contract/library'

const FOLDER = '../../resources/samples'
const TEXTS = import.meta.glob<string>('../../resources/samples/*.trama.json', { query: '?raw', import: 'default' })

/**
 * The text of a sample workshop's map file, read from the bundle when somebody asks for it.
 *
 * @throws Error when the app was built without it.
 */
export async function sampleText(name: SampleName): Promise<string> {
  const read = TEXTS[`${FOLDER}/${name}.trama.json`]
  if (read === undefined) throw new Error('this sample is not in the bundle')
  return read()
}
