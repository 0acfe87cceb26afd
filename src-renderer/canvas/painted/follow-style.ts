import { paintStyleOf } from './paint-style'
import type { PaintingDriver } from './painting-driver'

/** What the styles may follow besides the attributes of the page. */
const SYSTEM = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']

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
  const observer = new MutationObserver(look)
  observer.observe(document.documentElement, { attributes: true })
  const queries = SYSTEM.map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', look)
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', look)
  }
}
