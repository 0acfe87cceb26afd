import { z } from '../../zod'

type Shape = Record<string, z.ZodType>

/**
 * The schema of an edit: any of the fields, none of them `undefined`.
 *
 * @param fields the schema of each field that may be edited.
 */
export function changesOf<Fields extends Shape>(fields: Fields) {
  const optional = Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, schema.exactOptional()]))
  return z.strictObject(optional as { [Name in keyof Fields]: z.ZodExactOptional<Fields[Name]> })
}
