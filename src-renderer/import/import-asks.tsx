import { DUPLICATE_CHOICES, IMPORT_PLACES, type ImportChoices } from '../../src-model/import/choices'
import type { ImportPreview } from '../../src-model/import/preview'
import { SIDES } from '../../src-model/map/map'
import { SideShape } from '../canvas/side-shape'
import { Choice } from '../panels/choice'
import { useText } from '../state/use-text'

interface AsksProps {
  asks: ImportPreview['asks']
  choices: ImportChoices
  change: (choices: ImportChoices) => void
}

/** The choices that matter for these files, and no others. */
export function ImportAsks({ asks, choices, change }: AsksProps) {
  const { t } = useText()
  if (!Object.values(asks).includes(true)) return null
  return (
    <div className="import-asks">
      {asks.into ? (
        <Choice
          name="import-into"
          label={t('import.into')}
          value={choices.into}
          options={IMPORT_PLACES.map((value) => ({ value, text: t(`import.into.${value}`) }))}
          choose={(into) => change({ ...choices, into })}
        />
      ) : null}
      {asks.duplicates ? (
        <Choice
          name="import-duplicates"
          label={t('import.duplicates')}
          value={choices.duplicates}
          options={DUPLICATE_CHOICES.map((value) => ({ value, text: t(`import.duplicates.${value}`) }))}
          choose={(duplicates) => change({ ...choices, duplicates })}
        />
      ) : null}
      {asks.side ? (
        <Choice
          name="import-side"
          label={t('import.side')}
          value={choices.side}
          options={SIDES.map((value) => ({ value, text: t(`side.${value}`), mark: <SideShape side={value} /> }))}
          choose={(side) => change({ ...choices, side })}
        />
      ) : null}
      {asks.untyped ? (
        <Choice
          name="import-untyped"
          label={t('import.untyped')}
          value={choices.untyped}
          options={(['participant', 'resource'] as const).map((value) => ({
            value,
            text: t(`import.untyped.${value}`),
          }))}
          choose={(untyped) => change({ ...choices, untyped })}
        />
      ) : null}
    </div>
  )
}
