/** How far apart people in a row stand at most, and how much of the height their rows take beside others. */
const SPACING = 0.12
const MOST_HEIGHT = 0.3

/**
 * Rows at the bottom of a box of `width` by 1, for people with no tie; in its middle where there is nobody else.
 *
 * @param margin what stays free at the edge.
 * @returns their places, row by row, and the height that they take from the bottom up.
 */
export function aloneRows(
  count: number,
  width: number,
  margin: number,
  isAll: boolean,
): { places: { x: number; y: number }[]; height: number } {
  if (count === 0) return { places: [], height: 0 }
  const room = { width: width - 2 * margin, height: isAll ? 1 - 2 * margin : MOST_HEIGHT }
  const rowsAt = (spacing: number): number => Math.ceil(count / (Math.floor(room.width / spacing) + 1))
  let spacing = SPACING
  while (rowsAt(spacing) * spacing > room.height) spacing *= 0.9
  const rows = rowsAt(spacing)
  const perRow = Math.ceil(count / rows)
  const height = (rows - 1) * spacing
  const top = isAll ? (1 - height) / 2 : 1 - margin - height
  const places = Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / perRow)
    const inRow = Math.min(perRow, count - row * perRow)
    return { x: width / 2 + ((index % perRow) - (inRow - 1) / 2) * spacing, y: top + row * spacing }
  })
  return { places, height: height + margin + spacing / 2 }
}
