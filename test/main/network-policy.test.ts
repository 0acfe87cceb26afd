import { describe, expect, it } from 'vitest'
import { CONTENT_POLICY, devContentPolicy, isRequestAllowed, ownOrigins } from '../../src-main/network-policy'

const DEV = 'http://localhost:5173'

describe('requests of pages', () => {
  it.each([
    'trama://app/facilitator.html',
    'trama://app/assets/a.js',
    'data:image/png;base64,AA',
    'blob:trama://app/1',
  ])('%s may go out', (url) => expect(isRequestAllowed(url, null)).toBe(true))

  it.each([
    'https://example.org/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'trama://other/x',
    'trama://app.example.org/x',
    'blob:https://example.org/1',
    'ftp://example.org/',
    'devtools://devtools/bundled/x.html',
    'chrome-extension://abc/x.js',
  ])('%s may not', (url) => expect(isRequestAllowed(url, null)).toBe(false))

  it('may also go to the development server, when there is one', () => {
    for (const url of [`${DEV}/@vite/client`, 'ws://localhost:5173/']) expect(isRequestAllowed(url, DEV)).toBe(true)
    for (const url of ['http://localhost:51739/', 'https://example.org/'])
      expect(isRequestAllowed(url, DEV)).toBe(false)
  })
})

describe('the content policy', () => {
  it('is the strict one', () => {
    expect(CONTENT_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })

  it('of the development server lets its own scripts talk to it, and nobody else', () => {
    expect(devContentPolicy(DEV)).toContain("connect-src 'self' ws://localhost:5173;")
    expect(devContentPolicy(DEV)).not.toContain('*')
  })
})

describe('own origins', () => {
  it('hold the development server only where there is one', () => {
    expect(ownOrigins(null)).toEqual(['trama://app'])
    expect(ownOrigins(DEV)).toEqual(['trama://app', DEV])
  })
})
