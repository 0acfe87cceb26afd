// Chromium knows no `trama:` scheme, so pages get an https address of the reserved domain `.invalid` in its place:
// trama://app/index.html is loaded as https://app.trama.invalid/index.html, and everything the app sees is mapped back.

const OWN = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is
const WIRE = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.invalid(.*)$/is

export class Addresses {
  #schemes = new Set()

  /** @param {string} scheme A scheme of the app's own, without the colon. */
  add(scheme) {
    this.#schemes.add(scheme.toLowerCase())
  }

  has(scheme) {
    return this.#schemes.has(scheme)
  }

  get schemes() {
    return [...this.#schemes]
  }

  /** From the app's address to the one Chromium loads. Other addresses stay as they are. */
  toWire(url) {
    const [, scheme, host, rest] = OWN.exec(url) ?? []
    if (!scheme || !this.#schemes.has(scheme.toLowerCase())) return url
    return `https://${host || 'none'}.${scheme.toLowerCase()}.invalid${rest}`
  }

  /** From the address Chromium loads to the app's. */
  fromWire(url) {
    const [, host, scheme, rest] = WIRE.exec(url) ?? []
    return scheme && this.#schemes.has(scheme.toLowerCase()) ? `${scheme.toLowerCase()}://${host}${rest}` : url
  }

  /** Maps the own schemes named in a Content-Security-Policy header. */
  policyToWire(policy) {
    let mapped = policy
    for (const scheme of this.#schemes) {
      const source = new RegExp(`(^|[\\s;])${scheme}:(?://([^\\s;/]+))?(?=$|[\\s;/])`, 'g')
      mapped = mapped.replace(source, (_all, before, host) => `${before}https://${host ?? '*'}.${scheme}.invalid`)
    }
    return mapped
  }
}
