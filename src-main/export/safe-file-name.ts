import { cleanLine, cut } from '../../src-model/text'

/** The longest name, without extension, in UTF-16 code units: some systems count UTF-8 bytes, up to 255. */
const LONGEST = 80

// Names that Windows keeps for devices, whatever their extension.
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i

/**
 * A file name, without extension, that every system takes.
 *
 * @param text what the file should be called.
 * @param otherwise the name when nothing of the text can be used; it must be safe itself.
 */
export function safeFileName(text: string, otherwise: string): string {
  const plain = cleanLine(text)
    // Separators, and what Windows forbids.
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
  // A leading dot hides a file, a leading hyphen reads as an option, trailing dots get lost on Windows.
  const name = cut(plain.replace(/^[\s.-]+/, ''), LONGEST).replace(/[\s.]+$/, '')
  const stem = name.split('.')[0]?.trim() ?? ''
  if (name === '') return otherwise
  return RESERVED.test(stem) ? `${otherwise} ${name}` : name
}
