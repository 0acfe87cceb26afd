import type { TestInfo } from '@playwright/test'
import type { Figure } from '../../torture/figure'

/** Has a figure printed at the end of the run. It is noted whether it holds or not, so note it before asserting. */
export function noteFigure(info: TestInfo, figure: Figure): void {
  info.annotations.push({ type: 'figure', description: JSON.stringify(figure) })
}
