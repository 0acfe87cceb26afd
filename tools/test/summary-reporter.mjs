// Notes what became of each test, for the closing lines of `npm run e2e`.
import { writeFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

const OUTCOMES = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' }

/** What the test's last run noted of the figures that it put to the test. */
function figuresOf(test) {
  const annotations = test.results.at(-1)?.annotations ?? []
  return annotations.filter(({ type }) => type === 'figure').map(({ description }) => JSON.parse(description))
}

/** What went wrong in the test's last run, without the colours that Playwright writes for a terminal. */
function failureOf(test) {
  return stripVTControlCharacters(test.results.at(-1)?.error?.message ?? '')
}

/** Writes a JSON list of `{ title, outcome, tags, reason, failure, figures }` to the file named by TRAMA_E2E_SUMMARY. */
export default class SummaryReporter {
  onBegin(_config, suite) {
    this.suite = suite
  }

  onEnd() {
    const file = process.env.TRAMA_E2E_SUMMARY
    if (!file) return
    const tests = this.suite.allTests().map((test) => ({
      title: test.titlePath().filter(Boolean).join(' › '),
      outcome: OUTCOMES[test.outcome()],
      tags: test.tags,
      reason: test.annotations.find(({ type }) => type === 'skip')?.description,
      failure: failureOf(test),
      figures: figuresOf(test),
    }))
    writeFileSync(file, JSON.stringify(tests))
  }

  printsToStdio() {
    return false
  }
}
