import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** The JSON Schema of community maps as it ships. */
export const mapJsonSchema = JSON.parse(
  readFileSync(new URL('../../../docs/trama-map.schema.json', import.meta.url), 'utf8'),
)

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
formats.default(ajv)
const validate = ajv.compile(mapJsonSchema)

/** What the JSON Schema finds wrong with a file's text, as sentences; empty when it is valid. */
export function schemaErrorsOf(text: string): string[] {
  validate(JSON.parse(text))
  return (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message}`)
}
