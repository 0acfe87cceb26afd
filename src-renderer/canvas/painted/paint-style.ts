import { PAINT_COLOURS, type PaintColours, type PaintStyle } from '../../painting/painted-look'

/** What the styles say now about how things are painted. @param element whose styles count. */
export function paintStyleOf(element: HTMLElement): PaintStyle {
  const styles = getComputedStyle(element)
  const colours = PAINT_COLOURS.map((name) => [name, styles.getPropertyValue(`--${name}`).trim()] as const)
  return {
    colours: Object.fromEntries(colours) as PaintColours,
    font: styles.getPropertyValue('--font'),
    isForced: matchMedia('(forced-colors: active)').matches,
    weight: Number(styles.getPropertyValue('--weight')),
  }
}
