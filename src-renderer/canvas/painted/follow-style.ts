import { paintStyleOf } from './paint-style'
import type { PaintingDriver } from './painting-driver'

/** What the styles may follow besides the attributes of the page. */
const SYSTEM = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']

/** Says when the page's colours may have become others. @returns stops it. */
export function followLook(look: () => void): () => void {
  const observer = new MutationObserver(look)
  observer.observe(document.documentElement, { attributes: true })
  const queries = SYSTEM.map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', look)
  // Of one contrast theme of the system after another no query tells; whoever changed it comes back to the window.
  window.addEventListener('focus', look)
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', look)
    window.removeEventListener('focus', look)
  }
}

/** Keeps what is painted in the colours of the page. @returns stops it. */
export function followStyle(driver: PaintingDriver): () => void {
  let told = ''
  const look = () => {
    const style = paintStyleOf(document.documentElement)
    const said = JSON.stringify(style)
    if (said === told) return
    told = said
    driver.takeStyle(style)
  }
  look()
  return followLook(look)
}
