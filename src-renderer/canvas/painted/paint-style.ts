import { PAINT_COLOURS, type PaintColours, type PaintStyle } from '../../painting/painted-look'

/** The colours of tokens as a canvas understands them in any thread: a probe tells what the page makes of them. */
function coloursOn(element: HTMLElement): PaintColours {
  const probe = document.createElement('span')
  probe.hidden = true
  probe.style.setProperty('forced-color-adjust', 'none')
  element.append(probe)
  const styles = getComputedStyle(probe)
  const colours = PAINT_COLOURS.map((name) => {
    probe.style.setProperty('color', `var(--${name})`)
    return [name, styles.color] as const
  })
  probe.remove()
  return Object.fromEntries(colours) as PaintColours
}

/** What the styles say now about how things are painted. @param element whose styles count. */
export function paintStyleOf(element: HTMLElement): PaintStyle {
  const styles = getComputedStyle(element)
  return {
    colours: coloursOn(element),
    font: styles.getPropertyValue('--font'),
    isForced: matchMedia('(forced-colors: active)').matches,
    weight: Number(styles.getPropertyValue('--weight')),
  }
}
