import { extname, resolve, sep } from 'node:path'

/** The scheme that the app's pages are loaded by, and their origin. */
export const SCHEME = 'trama'
export const APP_ORIGIN = 'trama://app'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** A file to serve. */
export interface Asset {
  path: string
  contentType: string
}

function pathOf(url: string): string | null {
  try {
    const { protocol, host, pathname, username, password, port } = new URL(url)
    if (protocol !== `${SCHEME}:` || host !== 'app' || username || password || port) return null
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

/**
 * The file that an address of the app's scheme stands for.
 *
 * @param root the folder of the pages, absolute.
 * @returns `null` for an address outside it, of another host, or of a kind of file that pages do not load.
 */
export function assetOf(url: string, root: string): Asset | null {
  const name = pathOf(url)
  if (name === null || name.includes('\0') || name.includes('\\')) return null
  const path = resolve(root, `.${sep}${name}`)
  const contentType = CONTENT_TYPES[extname(path).toLowerCase()]
  if (!path.startsWith(resolve(root) + sep) || contentType === undefined) return null
  return { path, contentType }
}
