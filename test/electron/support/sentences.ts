import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A sentence of a language file with its placeholders filled: read as a file, since Playwright imports no JSON. */
export function sentence(language: 'en' | 'it', key: string, params: Record<string, string> = {}): string {
  const file = join(import.meta.dirname, '../../../src-model/language', `${language}.json`)
  const text: unknown = JSON.parse(readFileSync(file, 'utf8'))[key]
  if (typeof text !== 'string') throw new Error(`no text for ${key}`)
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => params[name] ?? placeholder)
}
