import './suggestions.css'
import type { CaptureCompletion } from '../../src-model/capture/complete'
import { shortcutText } from '../actions/shortcut'
import { useText } from '../state/use-text'
import { SuggestionMark } from './suggestion-mark'
import { suggestionKey } from './use-suggestions'

interface SuggestionsProps {
  completion: CaptureCompletion
  chosen: number | null
  onChoose: (index: number) => void
}

/** What is known and begins like what is being typed. Tab takes the first, arrows choose. */
export function Suggestions({ completion, chosen, onChoose }: SuggestionsProps) {
  const { t } = useText()
  return (
    <div id="capture-suggestions" className="suggestions" role="listbox" aria-label={t('capture.suggestions')}>
      {completion.suggestions.map((suggestion, index) => (
        <div
          key={suggestionKey(suggestion)}
          id={`capture-suggestion-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className="suggestion"
          // The pointer's press must not take the focus from the line.
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(index)
          }}
        >
          <SuggestionMark id={suggestion.id} />
          <span dir="auto">{suggestion.label}</span>
          {suggestion.detail === '' ? null : <small dir="auto">{suggestion.detail}</small>}
          {index === (chosen ?? 0) ? <kbd>{shortcutText(chosen === null ? 'Tab' : 'Enter', t)}</kbd> : null}
        </div>
      ))}
    </div>
  )
}
