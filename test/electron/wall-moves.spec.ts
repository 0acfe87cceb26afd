import type { Page } from '@playwright/test'
import { ask } from './support/ask'
import { clickMenu } from './support/desktop'
import { expect, test } from './support/trama'
import { idOf } from './support/wall'
import { drag, label, openRoom, pan, settled, settledOn, wallIdOf } from './support/wall-room'

interface Ring {
  is: string
  /** In milliseconds. */
  lasted: number
}

/** Notes, in the wall's page, what rings and for how long. @returns a function that gives those that are over. */
async function watchRings(wall: Page): Promise<() => Promise<Ring[]>> {
  await wall.evaluate(() => {
    const began = new Map<Element, { is: string; at: number }>()
    const seen = { begun: 0, rings: [] as { is: string; lasted: number }[] }
    Object.assign(window, { seenRings: seen })
    const look = () => {
      const now = performance.now()
      for (const element of document.querySelectorAll('[data-ringing], [data-woken]')) {
        if (began.has(element)) continue
        const kind = element.classList.contains('wall-tie') ? 'tie' : 'mark'
        began.set(element, { is: `${kind} ${element.hasAttribute('data-woken') ? 'woken' : 'ringing'}`, at: now })
        seen.begun += 1
      }
      for (const [element, { is, at }] of began) {
        if (element.isConnected && element.matches('[data-ringing], [data-woken]')) continue
        began.delete(element)
        seen.rings.push({ is, lasted: now - at })
      }
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  return () => wall.evaluate(() => (window as unknown as { seenRings: { rings: Ring[] } }).seenRings.rings)
}

/** How many rings have begun since `watchRings`. */
function begun(wall: Page): Promise<number> {
  return wall.evaluate(() => (window as unknown as { seenRings: { begun: number } }).seenRings.begun)
}

test('what is new rings for two seconds, also when it is back; what was there does not', async ({ launch }) => {
  const { app, page, room, wall } = await openRoom(launch, ['Anna Rossi @c +van', 'Luca Verdi @e', 'Anna > Luca'])
  const rings = await watchRings(wall)
  await expect(wall.locator('[data-participant]')).toHaveCount(2)
  expect(await rings()).toEqual([])

  await test.step('a person', async () => {
    await room.capture('Sara Neri @g')
    await expect.poll(rings).toMatchObject([{ is: 'mark ringing' }])
    const [ring] = await rings()
    expect(ring?.lasted).toBeGreaterThan(1_900)
  })

  await test.step('a tie', async () => {
    await room.capture('Sara > Luca')
    await expect.poll(rings).toMatchObject([{ is: 'mark ringing' }, { is: 'tie ringing' }])
  })

  await test.step('not what is only named otherwise', async () => {
    await ask(page, 'wall/change', { names: 'initials' })
    await expect(label(wall, 'Anna Rossi')).toHaveCount(0)
    await ask(page, 'wall/change', { names: 'full' })
    await expect(label(wall, 'Anna Rossi')).toHaveCount(1)
    expect(await begun(wall)).toBe(2)
  })

  await test.step('what was deleted and comes back', async () => {
    await room.participant('Sara Neri').click()
    await page.keyboard.press('Delete')
    await expect(wall.locator('[data-participant]')).toHaveCount(2)
    expect(await begun(wall)).toBe(2)
    await clickMenu(app, 'edit/undo')
    await expect(wall.locator('[data-participant]')).toHaveCount(3)
    // She, and her tie.
    await expect.poll(() => begun(wall)).toBe(4)
  })
})

test('a resource that is put to work has a moment of its own', async ({ launch }) => {
  const { room, wall } = await openRoom(launch, ['Anna Rossi @c +van'])
  const rings = await watchRings(wall)
  await room.capture('+van !mobilised')
  await expect.poll(rings).toMatchObject([{ is: 'mark woken' }])
  expect((await rings())[0]?.lasted).toBeGreaterThan(1_900)
  await expect(wall.locator('[data-resource][data-status="mobilised"]')).toHaveCount(1)
})

test('with reduced motion nothing rings and nothing glides', async ({ launch }) => {
  const { room, wall } = await openRoom(launch, ['Anna Rossi @c +van'])
  await wall.emulateMedia({ reducedMotion: 'reduce' })
  await wall.evaluate(() => {
    const seen = { rings: 0, moved: 0 }
    Object.assign(window, { seen })
    new MutationObserver((changes) => {
      seen.rings += document.querySelectorAll('[data-ringing], [data-woken]').length
      for (const { target } of changes) {
        if (target instanceof HTMLElement && target.style.translate !== '') seen.moved += 1
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  await room.capture('Luca Verdi @e')
  await room.capture('+van !mobilised')
  await drag(room, 'Anna Rossi', { x: 60, y: 40 })
  await settledOn(wall, room)
  const seen = await wall.evaluate(() => (window as unknown as { seen: { rings: number; moved: number } }).seen)
  expect(seen).toEqual({ rings: 0, moved: 0 })
})

test('a node that is moved glides there, and its ties go along', async ({ launch }) => {
  const { room, wall } = await openRoom(launch, ['Anna Rossi @c', 'Luca Verdi @e', 'Anna > Luca'])
  const id = await wallIdOf(wall, 'Luca Verdi')
  await wall.evaluate((node) => {
    const places = new Set<string>()
    const lines = new Set<string>()
    Object.assign(window, { seen: { places, lines } })
    const look = () => {
      places.add(document.querySelector<HTMLElement>(`[data-participant="${node}"]`)?.style.translate ?? '')
      lines.add(document.querySelector('.tie-line')?.getAttribute('d') ?? '')
      requestAnimationFrame(look)
    }
    look()
  }, id)
  await drag(room, 'Luca Verdi', { x: 90, y: 60 })
  await expect(wall.getByTestId('wall')).toHaveAttribute('data-seq', String(await room.seq()))
  await expect
    .poll(() => wall.evaluate(() => (window as unknown as { seen: { places: Set<string> } }).seen.places.size))
    .toBeGreaterThan(2)
  await settled(wall)
  const mark = wall.locator(`[data-participant="${id}"]`)
  expect(await mark.evaluate((element) => element.style.translate)).toBe('')
  const lines = await wall.evaluate(() => (window as unknown as { seen: { lines: Set<string> } }).seen.lines.size)
  expect(lines).toBeGreaterThan(2)
})

test('what the facilitator prepared comes in one glide', async ({ launch }) => {
  const { page, room, wall } = await openRoom(launch, ['Anna Rossi @c', 'Luca Verdi @e', 'Anna > Luca'])
  await ask(page, 'wall/change', { mode: 'follow' })
  const world = wall.locator('.wall-world')
  const before = await world.getAttribute('style')
  await pan(page, room, { x: 40, y: 20 }, 4)
  await page.mouse.up()
  await expect(world).not.toHaveAttribute('style', before ?? '')
  await settled(wall)
  await ask(page, 'wall/change', { frozen: true })
  await room.capture('Sara Neri @g')
  await drag(room, 'Luca Verdi', { x: 90, y: 60 })
  await pan(page, room, { x: 300, y: 120 }, 6)
  await page.mouse.up()
  await room.still()
  await expect(wall.locator('[data-participant]')).toHaveCount(2)
  const luca = await wallIdOf(wall, 'Luca Verdi')
  await wall.evaluate((id) => {
    // A move is a run of frames in which the map or a mark is elsewhere than in the frame before.
    const seen = { moves: 0, still: 0 }
    Object.assign(window, { seen })
    const place = () => {
      // Without its scale, which is another one when the map is drawn anew where it stands.
      const [world] = document.querySelector<HTMLElement>('.wall-world')?.style.transform.split(' scale') ?? []
      return `${world} ${document.querySelector<HTMLElement>(`[data-participant="${id}"]`)?.style.translate}`
    }
    let was = place()
    const look = () => {
      const is = place()
      if (is !== was && (seen.moves === 0 || seen.still > 2)) seen.moves += 1
      seen.still = is === was ? seen.still + 1 : 0
      was = is
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, luca)
  await ask(page, 'wall/change', { frozen: false })
  await expect(wall.locator('[data-participant]')).toHaveCount(3)
  await settledOn(wall, room)
  const seen = () => wall.evaluate(() => (window as unknown as { seen: { moves: number; still: number } }).seen)
  await expect.poll(async () => (await seen()).still).toBeGreaterThan(20)
  expect((await seen()).moves).toBe(1)
})

test('somebody who asks not to be named while the view moves is named in no frame more', async ({ launch }) => {
  const { page, room, wall } = await openRoom(launch, ['Anna Rossi @c', 'Luca Verdi @e'])
  await ask(page, 'wall/change', { mode: 'follow' })
  await wall.evaluate(() => {
    const frames: { seq: number; isNamed: boolean; isMoving: boolean }[] = []
    Object.assign(window, { frames })
    const look = () => {
      const wall = document.querySelector<HTMLElement>('[data-testid="wall"]')
      frames.push({
        seq: Number(wall?.dataset.seq),
        isNamed: wall?.textContent?.includes('Rossi') ?? false,
        isMoving: wall?.dataset.settled === 'false',
      })
      requestAnimationFrame(look)
    }
    // After the wall's own frame.
    requestAnimationFrame(look)
  })
  const frames = () =>
    wall.evaluate(
      () => (window as unknown as { frames: { seq: number; isNamed: boolean; isMoving: boolean }[] }).frames,
    )
  const id = await idOf(page, 'Anna Rossi')
  await pan(page, room, { x: 60, y: 30 }, 8)
  const { seq } = await ask(page, 'session/execute', {
    instruction: { type: 'participant/edit', id, changes: { unnamed: true } },
    gesture: null,
  })
  const ground = await room.emptyGround()
  await page.mouse.move(ground.x + 160, ground.y + 80, { steps: 20 })
  await page.mouse.up()
  await settledOn(wall, room)
  await expect.poll(async () => (await frames()).some((each) => each.seq === seq && each.isMoving)).toBe(true)
  const all = await frames()
  expect(all.some((each) => each.seq < seq && each.isNamed)).toBe(true)
  expect(all.filter((each) => each.seq >= seq && each.isNamed)).toEqual([])
})
