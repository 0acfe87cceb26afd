import { APP_ORIGIN } from './asset-path'

/** The content security policy of every page of the app. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The policy of pages from the development server, which injects styles and scripts and talks to them. */
export function devContentPolicy(devServer: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src 'self' ${webSocketOf(devServer)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function webSocketOf(origin: string): string {
  return origin.replace(/^http/, 'ws')
}

/** The origins whose pages are the app. @param devServer `null` unless the app runs from its sources. */
export function ownOrigins(devServer: string | null): readonly string[] {
  return devServer === null ? [APP_ORIGIN] : [APP_ORIGIN, devServer]
}

/**
 * Whether a request of a page may go out. Nothing but the app's own scheme may,
 * and what never leaves the page.
 *
 * @param devServer `null` unless the app runs from its sources.
 */
export function isRequestAllowed(url: string, devServer: string | null): boolean {
  if (url.startsWith(`${APP_ORIGIN}/`) || url.startsWith('data:') || url.startsWith(`blob:${APP_ORIGIN}/`)) return true
  if (devServer === null) return false
  const own = [`${devServer}/`, `blob:${devServer}/`, `${webSocketOf(devServer)}/`, 'devtools://']
  return own.some((beginning) => url.startsWith(beginning))
}
