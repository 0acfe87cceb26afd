import type { TableUse } from '../../src-model/formats/table'
import type { TablePreview } from '../../src-model/import/preview'
import { LOCALES } from '../../src-model/language/translate'
import type { Texts } from '../texts'

/** More columns than anybody reads in a line: the rest is counted. */
const MOST_NAMED = 12

/** The longest heading in the line, in characters: forms ask whole questions. */
const LONGEST = 32

function shortened(name: string): string {
  const characters = [...name]
  return characters.length > LONGEST
    ? `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : name
}

/** What a column is called: by its heading, or by its place from nought. */
export function columnName({ header }: TablePreview['columns'][number], place: number, { t }: Texts): string {
  return header === '' ? t('import.column', { number: place + 1 }) : header
}

/**
 * Whether a reading needs no second look before the rows: it goes by headings, and most of the columns that hold
 * anything are read, or the user had it so before.
 */
export function isSure({ columns, isRemembered }: TablePreview, { hasHeader, columns: uses }: TableUse): boolean {
  if (isRemembered) return true
  const filled = columns.flatMap(({ samples }, place) => (samples.length > 0 ? [place] : []))
  const read = filled.filter((place) => (uses[place] ?? 'none') !== 'none')
  return hasHeader && read.length > 0 && read.length * 2 >= filled.length
}

/** How the columns are read, in a line: “Azienda → Organisation · not read: Mobile”. */
export function readingText({ columns }: TablePreview, { columns: uses }: TableUse, texts: Texts): string {
  const { t, n, language } = texts
  const named = columns.map((column, place) => ({
    name: shortened(columnName(column, place, texts)),
    use: uses[place] ?? 'none',
  }))
  const read = named.flatMap(({ name, use }) => {
    if (use === 'none') return []
    const as = t(`column.${use}`)
    const isSame = as.toLocaleLowerCase(language) === name.toLocaleLowerCase(language)
    return isSame ? name : t('import.as', { column: name, use: as })
  })
  const some = (parts: string[]) =>
    parts.length > MOST_NAMED
      ? [...parts.slice(0, MOST_NAMED), n('import.columns-more', parts.length - MOST_NAMED)]
      : parts
  const unread = named.flatMap(({ name, use }) => (use === 'none' ? name : []))
  const list = new Intl.ListFormat(LOCALES[language]).format(some(unread))
  return [...some(read), ...(unread.length > 0 ? [t('import.not-read', { columns: list })] : [])].join(' · ')
}
