import { withoutComments } from './sources'

const HEX = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b/i
const FUNCTION = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i

/** Colours by name: those of paper and of paint boxes, and the system's own. */
const NAMES = [
  'black white red green blue yellow orange purple pink brown gr[ae]y silver maroon olive lime aqua cyan teal navy',
  'fuchsia magenta gold indigo violet beige ivory crimson coral salmon khaki tan tomato orchid plum turquoise',
  'aliceblue antiquewhite aquamarine azure bisque blanchedalmond burlywood cadetblue chartreuse chocolate cornsilk',
  '(?:dark|light|medium|pale|deep|dim|hot|indian|rosy|royal|saddle|sandy|sea|sky|slate|spring|steel)[a-z]*',
  '(?:ghost|floral|navajo)white gainsboro goldenrod greenyellow honeydew lavender(?:blush)? lawngreen',
  'lemonchiffon limegreen linen midnightblue mintcream mistyrose moccasin oldlace olivedrab orangered',
  'papayawhip peachpuff peru powderblue rebeccapurple seashell sienna snow thistle wheat whitesmoke yellowgreen',
  'blueviolet cornflowerblue dodgerblue firebrick forestgreen',
  'Canvas CanvasText LinkText VisitedText ActiveText ButtonFace ButtonText ButtonBorder Field FieldText Highlight',
  'HighlightText SelectedItem SelectedItemText Mark MarkText GrayText AccentColor AccentColorText',
].flatMap((line) => line.split(' '))
const NAMED = new RegExp(`(?<![\\w-])(?:${NAMES.join('|')})(?![\\w-])`, 'i')

/** The values of a style sheet's declarations, without the names of tokens. */
function valuesOf(css: string): string {
  return [...css.matchAll(/[\w-]+\s*:\s*([^;{}]+);/g)].map(([, value]) => value?.replaceAll(/--[\w-]+/g, '')).join('\n')
}

/** What of a component may be a colour: texts of one word, and what is given to a drawing's properties. */
function textsOf(code: string): string {
  const words = [...code.matchAll(/['"`](#[0-9a-fA-F]{3,8}|(?:rgba?|hsla?|oklch|color)\([^'"`]*)['"`]/g)]
  const given = [
    ...code.matchAll(/\b(?:fill|stroke|color|background\w*|border\w*|\w+Color)\s*[=:]\s*\{?['"`]([^'"`]*)/g),
  ]
  return [...words, ...given].map(([, text]) => text).join('\n')
}

/** Whether a file names a colour by itself, instead of by a token. @param path tells a style sheet from code. */
export function hasRawColour({ path, text }: { path: string; text: string }): boolean {
  const code = withoutComments(text)
  const values = path.endsWith('.css') ? valuesOf(code) : textsOf(code)
  return HEX.test(values) || FUNCTION.test(values) || NAMED.test(values)
}
