import type { ForeignKind } from './json/foreign'

/** What is no text can be told by its first bytes. `workbook`: a spreadsheet in its program's own form. */
export type FileSign = ForeignKind | 'workbook'

/** How many bytes at either end of an archive are searched for the names of what it holds. */
const SEARCHED = 65_536

/** First bytes, as Latin-1 characters, the most telling first. */
const BEGINNINGS: readonly (readonly [FileSign, readonly string[]])[] = [
  ['pdf', ['%PDF-']],
  ['picture', ['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'II*\0', 'MM\0*', '8BPS']],
  ['workbook', ['\xD0\xCF\x11\xE0', '\x09\x08']],
  ['document', ['{\\rtf']],
  ['archive', ['\x1F\x8B', '7z\xBC\xAF', 'Rar!', 'BZh', '\xFD7zXZ']],
  ['recording', ['ID3', 'OggS', 'fLaC', '\x1A\x45\xDF\xA3']],
  ['program', ['MZ\x90', '\x7FELF', '\xCF\xFA\xED\xFE', '\xCA\xFE\xBA\xBE']],
]

/** What an archive holds by the names in it: office programs save theirs as archives. */
const INSIDE: readonly (readonly [FileSign, readonly string[]])[] = [
  ['workbook', ['xl/workbook', 'opendocument.spreadsheet', 'Index/CalculationEngine', 'Index/Tables/']],
  ['document', ['word/document', 'opendocument.text', 'META-INF/container.xml']],
  ['slides', ['ppt/presentation', 'opendocument.presentation', 'Index/Slide']],
]

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (const byte of bytes.subarray(Math.max(0, start), end)) text += String.fromCharCode(byte)
  return text
}

function insideArchive(bytes: Uint8Array): FileSign {
  const ends = latin1(bytes, 0, SEARCHED) + latin1(bytes, bytes.length - SEARCHED, bytes.length)
  return INSIDE.find(([, names]) => names.some((each) => ends.includes(each)))?.[0] ?? 'archive'
}

function container(start: string): FileSign | undefined {
  if (start.startsWith('RIFF')) return start.slice(8, 12) === 'WEBP' ? 'picture' : 'recording'
  if (start.slice(4, 8) !== 'ftyp') return undefined
  return /^(?:heic|heix|mif1|avif)/.test(start.slice(8, 12)) ? 'picture' : 'recording'
}

/** What a file is by its bytes, where they show that it is no text. @returns `undefined` when it may be text. */
export function signOf(bytes: Uint8Array): FileSign | undefined {
  const start = latin1(bytes, 0, 16)
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return insideArchive(bytes)
  return BEGINNINGS.find(([, signs]) => signs.some((each) => start.startsWith(each)))?.[0] ?? container(start)
}
