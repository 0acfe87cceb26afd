/** Every kind of file that a map comes from or goes to. Each has a name under `format.<id>` in the language files. */
export const FORMAT_IDS = [
  'community-map',
  'table',
  'kumu-tables',
  'gephi-tables',
  'kumu',
  'graphml',
  'gexf',
  'json-canvas',
  'picture-png',
  'picture-svg',
  'picture-pdf',
  'report',
] as const
export type FormatId = (typeof FORMAT_IDS)[number]
