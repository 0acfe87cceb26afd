import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { supportOnly } from '../refuse.mjs'

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/** Reads files only: Trama never speaks to a network. */
export function makeNet() {
  return supportOnly('net', {
    async fetch(input) {
      const url = typeof input === 'string' ? input : (input.url ?? String(input))
      if (!url.startsWith('file:')) throw new Error(`stand-in: net.fetch is not supported for ${url}`)
      const file = fileURLToPath(url.replace(/[?#].*$/, ''))
      const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
      const body = await readFile(file).catch(() => {
        throw new Error('net::ERR_FILE_NOT_FOUND')
      })
      return new Response(body, { headers: { 'content-type': type } })
    },
  })
}
