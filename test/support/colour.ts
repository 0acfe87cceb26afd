/** Red, green and blue, each from 0 to 1, as they are written (sRGB). */
export type Colour = readonly [number, number, number]

/** Reads `#rrggbb`. */
export function colourOf(hex: string): Colour {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (match === null) throw new RangeError(`no colour: ${hex}`)
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255)
  return [red, green, blue]
}

function toLight(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function toWritten(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * toLight(red) + 0.7152 * toLight(green) + 0.0722 * toLight(blue)
}

/** The contrast of two colours by WCAG 2, from 1 to 21. */
export function contrast(one: Colour, two: Colour): number {
  const [light, dark] = [luminance(one), luminance(two)].toSorted((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

type Matrix = readonly [Colour, Colour, Colour]

function times(matrix: Matrix, [x, y, z]: Colour): Colour {
  const [a, b, c] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z)
  return [a ?? 0, b ?? 0, c ?? 0]
}

/** Machado, Oliveira and Fernandes 2009, at full severity, on linear light. */
export const COLOUR_BLINDNESS: Readonly<Record<'protanopia' | 'deuteranopia' | 'tritanopia', Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** A colour as somebody sees it who lacks one kind of cone. */
export function seenWith(blindness: keyof typeof COLOUR_BLINDNESS, [red, green, blue]: Colour): Colour {
  const seen = times(COLOUR_BLINDNESS[blindness], [toLight(red), toLight(green), toLight(blue)])
  const [r = 0, g = 0, b = 0] = seen.map((light) => toWritten(Math.min(1, Math.max(0, light))))
  return [r, g, b]
}

function oklab([red, green, blue]: Colour): Colour {
  const light: Colour = [toLight(red), toLight(green), toLight(blue)]
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map(Math.cbrt)
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [cones[0] ?? 0, cones[1] ?? 0, cones[2] ?? 0],
  )
}

/** How unlike two colours look, as their distance in Oklab: 0.02 is just seen, black and white are 1 apart. */
export function unlikeness(one: Colour, two: Colour): number {
  const [a, b] = [oklab(one), oklab(two)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** Two colours mixed as a screen lays one over the other. @param part how much of the first, from 0 to 1. */
export function mix(one: Colour, two: Colour, part: number): Colour {
  const at = (index: 0 | 1 | 2) => one[index] * part + two[index] * (1 - part)
  return [at(0), at(1), at(2)]
}
