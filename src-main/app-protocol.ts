import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { assetOf, SCHEME } from './asset-path'
import type { PaperPages } from './export/paper-pages'
import { CONTENT_POLICY } from './network-policy'

/** Makes the app's scheme one with an origin of its own. To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }])
  // Node loads what answers are made of when the first one is made. Until Chromium is ready there is time for it.
  setImmediate(() => new Response(null))
}

const HEADERS = {
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

function notFound(): Response {
  return new Response('', { status: 404, headers: { ...HEADERS, 'Content-Type': 'text/plain' } })
}

interface ServedPages {
  /** The folder of the built pages, absolute. */
  root: string
  /** Pages that are made to be printed. */
  paper: PaperPages
}

/** Serves the app's pages and nothing else. */
export function serveApp({ root, paper }: ServedPages): void {
  protocol.handle(SCHEME, async (request) => {
    const printed = request.method === 'GET' ? paper.take(request.url) : null
    if (printed !== null) {
      return new Response(printed, { headers: { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' } })
    }
    const asset = request.method === 'GET' ? assetOf(request.url, root) : null
    if (asset === null) return notFound()
    try {
      const content = new Uint8Array(await readFile(asset.path))
      return new Response(content, { headers: { ...HEADERS, 'Content-Type': asset.contentType } })
    } catch {
      return notFound()
    }
  })
}
