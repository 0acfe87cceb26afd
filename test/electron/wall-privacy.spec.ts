// What the facilitator writes down for themselves never gets into the process that the room looks at.
import type { ElectronApplication, Page } from '@playwright/test'
import { ask } from './support/ask'
import { clickMenu } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { answerToWall, memoryOf, overhear, sentToWall } from './support/overheard'
import { expect, test } from './support/trama'
import { wallOf } from './support/wall'

/** Words of which each stands in one private place. */
const PRIVATE = /[A-Za-z]*Secret[A-Za-z]*/g

const QUESTION = 'What could this room do by spring?'

async function writeNotes(room: Facilitator, name: string, notes: string): Promise<void> {
  await room.participant(name).click()
  await room.page.getByLabel('Notes').fill(notes)
  await room.page.keyboard.press('Escape')
  await room.keyboardOnMap()
}

/** A map with a secret wherever the room is not to look. */
async function writeSecrets(page: Page): Promise<Facilitator> {
  const room = new Facilitator(page)
  await room.startSession('Secrettitle')
  await ask(page, 'session/execute', {
    instruction: {
      type: 'session/edit',
      changes: {
        question: QUESTION,
        place: 'Secretplace',
        organisation: 'Secrethost',
        facilitators: ['Secretfacilitator'],
      },
    },
    gesture: null,
  })
  await room.capture('Anna Secretfamily @c, Secretorganisation, Secretrole')
  await room.capture('Luca Secretother @e')
  await room.capture('Secretfirst Secretwhole @c')
  await room.capture('Anna Secretfamily +laser cutter')
  await room.capture('Anna Secretfamily > Luca Secretother: Secretnote')
  await room.capture('Anna Secretfamily > Luca Secretother: helps !by 12/05 Secretpromise')
  await writeNotes(room, 'Anna Secretfamily', 'Secretnotes')
  await room.resource('laser cutter').click()
  await page.getByLabel('Description').fill('Secretdescription')
  await page.keyboard.press('Escape')
  await room.participant('Secretfirst').click()
  await page.getByRole('checkbox', { name: 'Only as a mark on the wall' }).check()
  await page.keyboard.press('Escape')
  return room
}

/** Writes more while the wall is looked at: live, frozen, and once it goes on. @returns what it is answered then. */
async function writeMore(app: ElectronApplication, room: Facilitator, wall: Page): Promise<string> {
  const shown = async () => Number(await wall.getByTestId('wall').getAttribute('data-seq'))
  await writeNotes(room, 'Luca Secretother', 'Secretlive')
  await expect.poll(shown).toBe(await room.seq())
  const answers = [await answerToWall(wall)]
  await clickMenu(app, 'wall/freeze')
  await writeNotes(room, 'Luca Secretother', 'Secretfrozen')
  await room.capture('Berta Secretlate @g')
  await wall.reload()
  await expect(wall.getByTestId('wall')).toBeVisible()
  answers.push(await answerToWall(wall))
  await clickMenu(app, 'wall/freeze')
  await expect.poll(shown).toBe(await room.seq())
  answers.push(await answerToWall(wall))
  const before = await room.seq()
  await room.page.keyboard.press('ControlOrMeta+z')
  await expect.poll(shown).toBe(before + 1)
  answers.push(await answerToWall(wall))
  return answers.join('\n')
}

for (const { names, anna, berta } of [
  { names: 'initials', anna: 'AS', berta: 'BS' },
  { names: 'first', anna: 'Anna', berta: 'Berta' },
] as const) {
  test(`with ${names} names nothing private reaches the wall, its page or its memory`, async ({ launch }) => {
    test.slow()
    const { app, page } = await launch()
    const room = await writeSecrets(page)
    await ask(page, 'wall/change', { names })
    await overhear(app)
    await ask(page, 'wall/open', { place: { is: 'window' } })
    const wall = await wallOf(app)
    const answered = await writeMore(app, room, wall)

    const sent = await sentToWall(app)
    const memory = await memoryOf(wall)
    const looks = await wall.content()
    for (const each of [sent, answered, memory, looks]) {
      expect([...each.matchAll(PRIVATE)].map(([found]) => found)).toEqual([])
    }

    // The wall did get what is the room's, and the search does find what is there.
    for (const each of [sent, answered]) expect(each).toContain(`"${berta}"`)
    for (const each of [answered, memory, looks]) {
      expect(each).toContain(QUESTION)
      expect(each).toContain('laser cutter')
      expect(each).toContain(anna)
    }
    expect(await memoryOf(page)).toContain('Secretnotes')
    expect(answered).toContain('"name":"","initials":""')
  })
}
