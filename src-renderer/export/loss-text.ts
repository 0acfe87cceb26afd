import type { Loss } from '../../src-model/formats/written'
import { type CountKey, isTextKey } from '../../src-model/language/translate'
import type { Texts } from '../texts'

/** What a file does not hold, in words. */
export function lossText({ code, params }: Loss, { t, n }: Texts): string {
  const stem = `loss.${code}`
  const { count } = params
  if (typeof count === 'number' && isTextKey(`${stem}.other`)) return n(stem as CountKey, count, params)
  return isTextKey(stem) ? t(stem, params) : t('loss.other')
}
