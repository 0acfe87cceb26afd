// Paper sizes in inches, as Electron and the DevTools protocol count them.
const PAPER = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
}

/**
 * From Electron's printToPDF options to the protocol's.
 * @throws {Error} for a paper size that Electron does not know either.
 */
export function toPrintOptions({ pageSize = 'Letter', margins = {}, ...options }) {
  const [paperWidth, paperHeight] =
    typeof pageSize === 'object' ? [pageSize.width, pageSize.height] : (PAPER[pageSize] ?? [])
  if (!paperWidth) throw new Error(`Invalid pageSize ${pageSize}`)
  const usual = margins.marginType === 'none' ? 0 : undefined
  return {
    ...options,
    paperWidth,
    paperHeight,
    marginTop: margins.top ?? usual,
    marginBottom: margins.bottom ?? usual,
    marginLeft: margins.left ?? usual,
    marginRight: margins.right ?? usual,
  }
}
