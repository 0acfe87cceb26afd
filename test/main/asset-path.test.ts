import { join, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assetOf } from '../../src-main/asset-path'

const ROOT = resolve('/somewhere/out/renderer')

describe('addresses of the app', () => {
  it.each([
    ['trama://app/facilitator.html', 'facilitator.html', 'text/html; charset=utf-8'],
    ['trama://app/facilitator.html?x=1#y', 'facilitator.html', 'text/html; charset=utf-8'],
    ['trama://app/assets/a-1.js', join('assets', 'a-1.js'), 'text/javascript; charset=utf-8'],
    ['trama://app/assets/a.css', join('assets', 'a.css'), 'text/css; charset=utf-8'],
    ['trama://app/assets/f.woff2', join('assets', 'f.woff2'), 'font/woff2'],
    ['trama://app/assets/a%20b.png', join('assets', 'a b.png'), 'image/png'],
  ])('%s is a file', (url, path, contentType) => {
    expect(assetOf(url, ROOT)).toEqual({ path: join(ROOT, path), contentType })
  })

  it.each([
    'trama://app/',
    'trama://app/assets/',
    'trama://app/package',
    'trama://app/a.exe',
    'trama://other/facilitator.html',
    'trama://app.example.org/facilitator.html',
    'trama://user@app/facilitator.html',
    'trama://app:99/facilitator.html',
    'https://app/facilitator.html',
    'file:///etc/passwd.html',
    'trama://app/..%2f..%2fsecret.html',
    'trama://app/%2e%2e/%2e%2e/secret.html/..%2f..%2f..%2fx.html',
    'trama://app/..%5c..%5csecret.html',
    'trama://app/assets/..%2f..%2f..%2fmain%2findex.js',
    'trama://app/a%00.html',
    'trama://app/%E0%A4%A.html',
    'not an address',
    '',
  ])('%s is none', (url) => {
    expect(assetOf(url, ROOT)).toBeNull()
  })

  it('never leave the folder of the pages, however they are written', () => {
    const steps = ['..', '%2e%2e', '.%2e', '%2e.', '..%2f', '..%5c', '%252e%252e', '....', '', '.', 'a']
    for (const one of steps) {
      for (const two of steps) {
        for (const three of steps) {
          const asset = assetOf(`trama://app/${one}/${two}/${three}/x.html`, ROOT)
          if (asset !== null) expect(asset.path.startsWith(ROOT + sep)).toBe(true)
        }
      }
    }
  })

  it('do not reach a folder that begins with the same name', () => {
    expect(assetOf('trama://app/..%2frenderer-secret%2fx.html', ROOT)).toBeNull()
  })
})
