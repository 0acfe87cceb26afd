import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResults {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
}

/** What axe-core finds wrong with the page as it is now, in a form that says where. */
export async function findings(page: Page): Promise<string[]> {
  // Evaluated, not added as a script element: the page's policy allows no scripts but its own.
  // Colours that are still changing are neither the old ones nor the new.
  await page.evaluate(() => {
    // What goes with scrolling instead of time has no end.
    const timed = document.getAnimations().filter(({ timeline }) => timeline === document.timeline)
    return Promise.allSettled(timed.map(({ finished }) => finished))
  })
  await page.evaluate(axeSource)
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  )
}
