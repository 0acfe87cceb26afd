import type { Where } from '../../src-model/formats/found'
import type { Texts } from '../texts'

/** Where something stands in the files. @param names of the files, as the preview has them. */
export function whereText({ file, part, number }: Where, names: readonly string[], { t }: Texts): string {
  const where = t(`import.where.${part}`, { number })
  const name = names[file] ?? ''
  return names.length > 1 && name !== '' ? t('import.where-in', { name, where }) : where
}
