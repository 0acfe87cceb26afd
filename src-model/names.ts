/** The letters shown in a person's mark: of the first and the last word of the name. */
export function initials(name: string): string {
  const words = name.split(/[\s.'’-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => /[\p{L}\p{N}]/u.exec(word ?? '')?.[0].toLocaleUpperCase() ?? '').join('')
}
