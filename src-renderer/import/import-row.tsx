import {
  CircleCheck,
  CircleFadingPlus,
  CircleMinus,
  CirclePlus,
  type LucideIcon,
  Package,
  Spline,
  Square,
  UserRound,
} from 'lucide-react'
import type { ImportChoices, RowChoice } from '../../src-model/import/choices'
import type { Fate, PreviewRow } from '../../src-model/import/preview'
import { isTextKey } from '../../src-model/language/translate'
import type { Texts } from '../texts'
import { whereText } from './where-text'

const SIGNS: Readonly<Record<Fate, LucideIcon>> = {
  new: CirclePlus,
  merged: CircleFadingPlus,
  there: CircleCheck,
  skipped: CircleMinus,
}

const THINGS: Readonly<Record<PreviewRow['what'], LucideIcon>> = {
  participant: UserRound,
  resource: Package,
  connection: Spline,
  zone: Square,
}

/** `take` is no choice of its own: what becomes of rows like it. */
type Offered = RowChoice | 'take'

function offeredFor({ isDuplicate, canLeaveOut }: PreviewRow['choice']): readonly Offered[] {
  if (isDuplicate) return canLeaveOut ? ['leave', 'merge', 'add', 'skip'] : ['leave', 'merge', 'add']
  return canLeaveOut ? ['take', 'skip'] : []
}

/** Whether there is anything to choose about a row. */
export function canChoose({ choice }: PreviewRow): boolean {
  return offeredFor(choice).length > 0
}

interface RowProps {
  row: PreviewRow
  /** Its place in the list, from nought. */
  index: number
  names: readonly string[]
  texts: Texts
  choices: ImportChoices
  /** What the user chose about it, if anything. */
  chosen: RowChoice | undefined
  isCurrent: boolean
  /** `null` where no row of the list leaves anything to choose: there is no column for it then. */
  choose: ((key: string, choice: RowChoice | null) => void) | null
}

/** One thing of the file, what becomes of it, why, and what else could. */
export function ImportRow({ row, index, names, texts, choices, chosen, isCurrent, choose }: RowProps) {
  const { t } = texts
  const Sign = SIGNS[row.fate]
  const Thing = THINGS[row.what]
  const where = whereText(row.where, names, texts)
  const details = row.details.join(' · ')
  const whyKey = row.why === null ? '' : `import-why.${row.why.code}`
  const why = row.why !== null && isTextKey(whyKey) ? t(whyKey, row.why.params) : ''
  const offered = offeredFor(row.choice)
  const standard: Offered = row.choice.isDuplicate ? choices.duplicates : 'take'
  return (
    <tr data-row={index} data-fate={row.fate} aria-rowindex={index + 2} tabIndex={isCurrent ? 0 : -1}>
      <td className="import-where" title={where}>
        {where}
      </td>
      <td className="import-what">
        <Thing aria-hidden="true" />
        <span title={row.text}>{row.text}</span>
        <small title={details}>{details}</small>
      </td>
      <td className="import-fate">
        <Sign aria-hidden="true" />
        <span>{t(`fate.${row.fate}`)}</span>
        <small title={why}>{why}</small>
      </td>
      {choose === null ? null : (
        <td className="import-choose">
          {offered.length === 0 ? null : (
            <select
              aria-label={t('import.choice-for', { name: row.text })}
              tabIndex={isCurrent ? 0 : -1}
              value={chosen ?? standard}
              onChange={({ currentTarget: { value } }) =>
                choose(row.key, value === standard || value === 'take' ? null : (value as RowChoice))
              }
            >
              {offered.map((each) => (
                <option key={each} value={each}>
                  {t(`import.choose.${each}`)}
                </option>
              ))}
            </select>
          )}
        </td>
      )}
    </tr>
  )
}
