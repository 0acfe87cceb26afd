import { type ExportChoices, type PeopleData, peopleDataOf } from '../../src-model/export/choices'
import { useText } from '../state/use-text'
import { usePeopleExamples } from './use-people-examples'

interface PeopleChoiceProps {
  choices: ExportChoices
  choose: (people: PeopleData) => void
}

/** How people are called, each way with how it looks for people of this map. */
export function PeopleChoice({ choices: { format, people }, choose }: PeopleChoiceProps) {
  const { t } = useText()
  const examples = usePeopleExamples()
  return (
    <fieldset className="export-people">
      <legend className="export-legend">{t('export.people')}</legend>
      {peopleDataOf(format).map((how) => (
        <label key={how} className="export-option">
          <input
            type="radio"
            name="export-people"
            value={how}
            checked={how === people}
            aria-describedby={`export-people-${how}`}
            onChange={() => choose(how)}
          />
          <span className="export-option-words">
            <strong>{t(`people-data.${how}`)}</strong>
            <small id={`export-people-${how}`} dir="auto">
              {examples[how]}
            </small>
          </span>
        </label>
      ))}
      <p className="export-hint" role="status">
        {t(`export.people.${people}`)}
      </p>
    </fieldset>
  )
}
