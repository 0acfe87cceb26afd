import { FORMAT_GROUPS } from '../../src-model/export/format-groups'
import type { FormatId } from '../../src-model/formats/format-ids'
import { useText } from '../state/use-text'

interface FormatListProps {
  chosen: FormatId
  choose: (format: FormatId) => void
}

/** What can be handed over, by whom it is for, each with what it is good for. */
export function FormatList({ chosen, choose }: FormatListProps) {
  const { t } = useText()
  return (
    <fieldset className="export-formats">
      <legend className="visually-hidden">{t('export.what')}</legend>
      {FORMAT_GROUPS.map(({ id, formats }) => (
        <div key={id} className="export-group">
          <h3 id={`export-${id}`}>{t(`export.for.${id}`)}</h3>
          {formats.map((format) => (
            <label key={format} className="export-option">
              <input
                type="radio"
                name="export-format"
                value={format}
                checked={format === chosen}
                data-focus-first={format === chosen || undefined}
                aria-describedby={`export-${format}`}
                onChange={() => choose(format)}
              />
              <span className="export-option-words">
                <strong>{t(`format.${format}`)}</strong>
                <small id={`export-${format}`}>{t(`export.good-for.${format}`)}</small>
              </span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  )
}
