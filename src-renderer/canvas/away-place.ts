/** A place in the window, in pixels. */
interface Place {
  left: number
  right: number
  top: number
  bottom: number
}

function meets(one: Place, other: Place): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/**
 * Whether a message at the foot of the canvas covers fewer people than at its top.
 *
 * @param message where it is, at either.
 * @param people of each, the places of mark and name.
 */
export function isAtFoot(message: Place, canvas: Place, people: readonly (readonly Place[])[]): boolean {
  const height = message.bottom - message.top
  const gap = Math.min(message.top - canvas.top, canvas.bottom - message.bottom)
  const { left, right } = message
  const top = { left, right, top: canvas.top + gap, bottom: canvas.top + gap + height }
  const foot = { left, right, top: canvas.bottom - gap - height, bottom: canvas.bottom - gap }
  const under = (place: Place) => people.filter((parts) => parts.some((part) => meets(part, place))).length
  return under(top) > under(foot)
}
