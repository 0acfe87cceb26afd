// Plays a workshop through the app as a facilitator does: keys, mouse, fields.
import { sampleEntries } from './sample-lines.mjs'

/** How long the demo waits for anything before it says what did not happen, in milliseconds. */
const PATIENCE = 20_000

/** A facilitator at the window's keyboard and mouse. */
class Hands {
  /** @param {import('@playwright/test').Page} page */
  constructor(page) {
    this.page = page
    this.line = page.getByTestId('capture-line')
  }

  /** @param {string} text */
  async type(text) {
    await this.line.click()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
    await this.page.waitForFunction(
      () => {
        const line = document.querySelector('[data-testid="capture-line"]')
        return line instanceof HTMLTextAreaElement && line.value === ''
      },
      null,
      { timeout: PATIENCE },
    )
    const problem = this.page.locator('.capture-problems')
    if (await problem.count()) throw new Error(`The line “${text}” was refused: ${await problem.textContent()}`)
  }

  /** @param {string} name */
  person(name) {
    return this.page.locator('[data-participant]').filter({ hasText: name }).first()
  }

  /** Drags a tie from one person's rim to another. @param {string} from @param {string} to */
  async drawTie(from, to) {
    const start = await this.person(from).boundingBox()
    const end = await this.person(to).boundingBox()
    if (!start || !end) throw new Error(`${from} or ${to} is not on screen`)
    const { mouse } = this.page
    await mouse.move(start.x + start.width / 2, start.y - 4)
    await mouse.down()
    await mouse.move(start.x + start.width / 2 + 2, start.y - 6)
    await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 15 })
    await mouse.up()
  }

  /** Marks a promise as kept in the inspector. @param {string} from @param {string} to */
  async keepPromise(from, to) {
    await this.person(from).click()
    await this.page
      .getByRole('complementary')
      .getByRole('button', { name: new RegExp(to) })
      .first()
      .click()
    await this.page.getByRole('radio', { name: 'Kept' }).check()
  }
}

/** @param {Hands} hands @param {{ name: string, value: string }} fact */
async function applyFact(hands, { name, value }) {
  if (name === 'kind') await hands.page.getByLabel('Kind of new ties').selectOption(value)
  if (name !== 'done') return
  const [from = '', to = ''] = value.split(' > ')
  await hands.keepPromise(from, to)
}

/**
 * Captures a whole sample workshop into a new session.
 * @param {import('@playwright/test').Page} page The facilitator window, on its start screen.
 * @param {{ sample: string, drawn: [string, string][] }} workshop Which sample, and the ties drawn with the mouse at its end.
 * @param {(moment: string) => Promise<void>} atMoment Called at moments worth a picture.
 */
export async function playWorkshop(page, { sample, drawn }, atMoment) {
  const hands = new Hands(page)
  const entries = sampleEntries(sample)
  const fact = (/** @type {string} */ name) => {
    const found = entries.find((entry) => entry.type === 'fact' && entry.name === name)
    return found?.type === 'fact' ? found.value : ''
  }
  await page.getByTestId('new-session-title').fill(fact('title'))
  await page.getByLabel('Question for the room').fill(fact('question'))
  await page.getByLabel('Organisation').fill(fact('organisation'))
  await page.getByLabel('Place').fill(fact('place'))
  await page.getByTestId('new-session-title').press('Enter')
  await hands.line.waitFor({ timeout: PATIENCE })
  await atMoment('empty')

  for (const entry of entries) {
    if (entry.type === 'line') await hands.type(entry.text)
    else if (entry.type === 'fact') await applyFact(hands, entry)
    else {
      await page.getByLabel('When new ties came about').selectOption(entry.name)
      await atMoment(entry.name)
    }
  }
  await page.getByRole('button', { name: 'Show the whole map' }).click()
  for (const [from, to] of drawn) await hands.drawTie(from, to)
  await page.keyboard.press('Escape')
  await atMoment('done')
}
