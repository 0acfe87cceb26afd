import type { Repair } from '../../src-model/contract/contract'
import { isTextKey } from '../../src-model/language/translate'
import type { Texts } from '../texts'

/** Names of fields and values as the screen has them, where it has them; the file's own otherwise. */
function inWords(params: Repair['params'], t: Texts['t']): Repair['params'] {
  const { field, used, kind } = params
  const word = (keys: string[], otherwise: string | number) => {
    const key = keys.find(isTextKey)
    return key === undefined ? otherwise : t(key)
  }
  return {
    ...params,
    ...(field !== undefined && { field: word([`inspector.${field}`], field) }),
    ...(used !== undefined && { used: word([`${field}.${used}`, `resource-${field}.${used}`], used) }),
    ...(kind !== undefined && { kind: word([`kind.${kind}`], kind) }),
  }
}

/** The sentence that says what was mended. */
export function repairText({ code, params }: Repair, t: Texts['t']): string {
  return t(`repair.${code}`, inWords(params, t))
}
