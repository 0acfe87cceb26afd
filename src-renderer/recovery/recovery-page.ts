// With the page, so that it needs nothing more than what is loaded with it.
import '../../src-model/language/all-languages'
import type { FacilitatorBridge } from '../../src-model/contract/bridge'
import type { SessionSummary } from '../../src-model/contract/contract'
import { type Texts, textsOf } from '../texts'

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p')
  element.textContent = text
  return element
}

function button(text: string, click: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'button'
  element.textContent = text
  element.addEventListener('click', click)
  return element
}

/** What is open, and how it stands with the disk. */
function storyOf(summary: SessionSummary | null, { t, notSaved }: Texts): HTMLParagraphElement[] {
  if (summary === null) return [paragraph(t('recovery-page.no-session'))]
  const { title, participants, resources, connections } = summary
  const saved = summary.error === null ? t('recovery-page.saved') : notSaved(summary.error)
  return [paragraph(t('recovery-page.session', { title, participants, resources, connections })), paragraph(saved)]
}

async function exportMap(bridge: FacilitatorBridge, { t, error }: Texts, outcome: HTMLElement): Promise<void> {
  const answer = await bridge.request('map/export-json', {})
  if (!answer.ok) outcome.textContent = error(answer.error)
  else if (answer.value.done) outcome.textContent = t('message.exported', { name: answer.value.name })
}

/** Says what happened, and offers to export what is there and to go back to the map. */
export async function showRecoveryPage(root: HTMLElement, bridge: FacilitatorBridge): Promise<void> {
  const facts = await bridge.request('app/facts', {})
  const language = facts.ok ? facts.value.language : 'en'
  const texts = textsOf(language)
  const { t } = texts
  document.documentElement.lang = language
  if (facts.ok) {
    document.documentElement.dataset.theme = facts.value.settings.theme
    document.documentElement.dataset.textSize = `${facts.value.settings.textSize}`
  }
  const answer = await bridge.request('session/summary', {})
  const summary = answer.ok ? answer.value : null

  const heading = document.createElement('h1')
  heading.textContent = t('recovery-page.title')
  const outcome = paragraph('')
  outcome.className = 'recovery-outcome'
  outcome.setAttribute('role', 'status')
  const buttons = document.createElement('div')
  buttons.className = 'recovery-buttons'
  const again = button(t('recovery-page.again'), () => void bridge.request('page/start-again', {}))
  const exporting = button(t('recovery-page.export'), () => void exportMap(bridge, texts, outcome))
  exporting.dataset.look = 'main'
  buttons.append(...(summary === null ? [again] : [exporting, again]))
  root.append(heading, paragraph(t('recovery-page.why')), ...storyOf(summary, texts), buttons, outcome)
  buttons.querySelector('button')?.focus()
}
