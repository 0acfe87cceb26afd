// What is used of papaparse. Its published types bring Node's along, which must not compile in this folder.
declare module 'papaparse' {
  interface ParseConfig {
    delimiter: string
    newline: '\n' | '\r\n'
    /** Reads quotes as letters. */
    fastMode?: boolean
    /** The most rows that are read; nought reads all. */
    preview?: number
    step?: (results: { data: string[]; errors: { type: string }[] }, parser: { abort: () => void }) => void
  }
  interface UnparseConfig {
    delimiter: string
    newline: '\n' | '\r\n'
  }
  const Papa: {
    parse: (text: string, config: ParseConfig) => { data: string[][]; errors: { type: string }[] }
    unparse: (rows: readonly (readonly string[])[], config: UnparseConfig) => string
  }
  export = Papa
}
