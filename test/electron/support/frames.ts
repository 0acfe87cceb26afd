import type { Page } from '@playwright/test'

/**
 * Makes a page behave as on a busy machine: what it asks for with the next frame waits.
 *
 * @returns a function that lets the frames go on, what waited first.
 */
export async function holdFrames(page: Page): Promise<() => Promise<void>> {
  const release = await page.evaluateHandle(() => {
    const frame = window.requestAnimationFrame
    const held: FrameRequestCallback[] = []
    window.requestAnimationFrame = (callback) => held.push(callback)
    return () => {
      window.requestAnimationFrame = frame
      for (const callback of held) callback(performance.now())
    }
  })
  return () => release.evaluate((go) => go())
}
