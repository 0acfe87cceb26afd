import type { ElectronApplication, Page } from '@playwright/test'

/** What a page did that it should not have. */
export interface PageWatch {
  /** Scripts that ran: calls of `hit()`, and dialogs. */
  executions: string[]
  /** Violations of the content policy. */
  violations: string[]
  /** Windows and pages that were opened, and addresses that were gone to. */
  departures: string[]
  /** Requests that are not for the app's own files. */
  requests: string[]
}

const OWN = /^(trama:\/\/app\/|https:\/\/app\.trama\.invalid\/|data:|blob:)/

/** Watches a page from its next load on, which it has done when this returns. */
export async function watchPage(app: ElectronApplication, page: Page): Promise<PageWatch> {
  const watch: PageWatch = { executions: [], violations: [], departures: [], requests: [] }
  await page.exposeFunction('tellHit', () => void watch.executions.push('hit'))
  await page.exposeFunction('tellViolation', (what: string) => void watch.violations.push(what))
  await page.addInitScript(() => {
    const world = window as unknown as Record<string, (what?: string) => unknown>
    world.hit = () => world.tellHit?.()
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      world.tellViolation?.(`${effectiveDirective} ${blockedURI} ${sourceFile}`)
    })
  })
  const address = page.url()
  page.on('dialog', (dialog) => {
    watch.executions.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) watch.violations.push(message.text())
  })
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || frame.url() !== address) watch.departures.push(`went to ${frame.url()}`)
  })
  page.on('popup', (popup) => watch.departures.push(`opened ${popup.url()}`))
  app.on('window', (window) => watch.departures.push(`opened ${window.url()}`))
  page.on('request', (request) => {
    if (!OWN.test(request.url())) watch.requests.push(request.url())
  })
  await page.reload()
  return watch
}

/** Whether nothing was seen, and what was, in words. */
export function seenBy({ executions, violations, departures, requests }: PageWatch): { none: boolean; words: string } {
  const none = executions.length + violations.length + departures.length + requests.length === 0
  const words = `${executions.length} executions, ${violations.length} violations of the policy, ${departures.length} departures, ${requests.length} foreign requests`
  return { none, words }
}
