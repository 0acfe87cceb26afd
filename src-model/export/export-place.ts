import type { FormatId } from '../formats/format-ids'

/** What a format's files are like, as far as it matters before they are made. */
export interface ExportPlace {
  suffix: ''
  extension: `.${string}`
  /** Whether the format has several files, whose names begin alike. */
  isMany: boolean
  /** Whether a file has room to say itself what it holds of people. */
  saysPeople: boolean
}

const ONE = { suffix: '', isMany: false, saysPeople: true } as const
const MANY = { suffix: '', isMany: true, saysPeople: false } as const

const PLACES: Readonly<Record<FormatId, ExportPlace>> = {
  'community-map': { ...ONE, extension: '.trama.json' },
  table: { ...MANY, extension: '.csv' },
  'kumu-tables': { ...MANY, extension: '.csv' },
  'gephi-tables': { ...MANY, extension: '.csv' },
  kumu: { ...ONE, extension: '.kumu.json', saysPeople: false },
  graphml: { ...ONE, extension: '.graphml' },
  gexf: { ...ONE, extension: '.gexf' },
  'json-canvas': { ...ONE, extension: '.canvas', saysPeople: false },
  'picture-png': { ...ONE, extension: '.png' },
  'picture-svg': { ...ONE, extension: '.svg' },
  'picture-pdf': { ...ONE, extension: '.pdf' },
  report: { ...ONE, extension: '.pdf' },
}

/** What a format's files are like. */
export function exportPlaceOf(format: FormatId): ExportPlace {
  return PLACES[format]
}
