// Every request of every page passes here: the app's rules for it (webRequest, will-navigate) and its own scheme.
import { debug, inPeace, makeEvent } from '../events.mjs'

const KINDS = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Image: 'image',
  Script: 'script',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Media: 'media',
  WebSocket: 'webSocket',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
}

export class Requests {
  #machine
  #rules = {}

  /** @param {import('../machine.mjs').Machine} machine */
  constructor(machine) {
    this.#machine = machine
  }

  /** Sets or removes a webRequest listener; `matches` says which addresses it is for. */
  setRule(name, listener, matches) {
    this.#rules[name] = listener ? { listener, matches } : undefined
  }

  /** Starts to intercept, for all pages at once. */
  listen(browser) {
    browser.on('Fetch.requestPaused', (paused) => {
      this.#handle(browser, paused).catch((error) => {
        debug('request', error.message)
        inPeace(browser.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' }))
      })
    })
    return browser.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] })
  }

  async #handle(browser, paused) {
    const { requestId, request } = paused
    const refuse = (errorReason) => browser.send('Fetch.failRequest', { requestId, errorReason })
    const url = this.#machine.addresses.fromWire(request.url)
    const contents = this.#machine.contentsByFrame(paused.frameId)
    if (contents && paused.resourceType === 'Document' && isNavigationRefused(contents, paused, url)) {
      return refuse('Aborted')
    }
    // Chromium asks for an icon by itself, Electron does not.
    if (paused.resourceType === 'Other' && url.endsWith('/favicon.ico')) return refuse('Aborted')
    const details = toDetails(paused, url, contents)
    const { cancel, redirectURL } = await this.#apply('onBeforeRequest', details)
    if (cancel) return refuse('BlockedByClient')
    if (redirectURL) throw new Error('stand-in: redirectURL is not supported')
    const handler = this.#machine.schemeHandlers.get(url.split(':')[0])
    if (!handler) return browser.send('Fetch.continueRequest', { requestId })
    const response = await ask(handler, toRequest(url, request))
    if (!response) return refuse('Failed')
    return browser.send('Fetch.fulfillRequest', { requestId, ...(await this.#answer(response, details)) })
  }

  async #answer(response, details) {
    const responseHeaders = {}
    for (const [name, value] of response.headers) responseHeaders[name] = [value]
    const statusLine = `HTTP/1.1 ${response.status}`
    const changed = await this.#apply('onHeadersReceived', {
      ...details,
      statusCode: response.status,
      statusLine,
      responseHeaders,
    })
    const body = Buffer.from(await response.arrayBuffer()).toString('base64')
    const headers = this.#toWireHeaders(changed.responseHeaders ?? responseHeaders)
    return { responseCode: response.status, responseHeaders: headers, body }
  }

  #toWireHeaders(headers) {
    const isPolicy = (name) => /^content-security-policy/i.test(name)
    const toWire = (name, value) =>
      isPolicy(name) ? this.#machine.addresses.policyToWire(String(value)) : String(value)
    return Object.entries(headers).flatMap(([name, values]) =>
      [values].flat().map((value) => ({ name, value: toWire(name, value) })),
    )
  }

  #apply(name, details) {
    const rule = this.#rules[name]
    if (!rule?.matches(details.url)) return {}
    return new Promise((resolve) => rule.listener(details, (decision) => resolve(decision ?? {})))
  }
}

function toDetails({ requestId, request, resourceType, frameId }, url, contents) {
  const isSubFrame = resourceType === 'Document' && frameId !== contents?.page.targetId
  return {
    id: requestId,
    url,
    method: request.method,
    referrer: request.headers.Referer ?? '',
    timestamp: Date.now(),
    resourceType: isSubFrame ? 'subFrame' : (KINDS[resourceType] ?? 'other'),
    webContents: contents,
    webContentsId: contents?.id,
  }
}

async function ask(handler, request) {
  try {
    return await handler(request)
  } catch (error) {
    console.error(`The protocol handler threw for ${request.url}:`, error)
    return undefined
  }
}

function toRequest(url, { urlFragment = '', method, headers, postDataEntries }) {
  const body = postDataEntries && Buffer.concat(postDataEntries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')))
  return new Request(url + urlFragment, { method, headers, body })
}

/**
 * Tells the app of a navigation, and asks it about one that it did not start itself. As in Electron, the start is told
 * of before the question, so it may be that of a navigation which is then refused.
 */
function isNavigationRefused(contents, { frameId, redirectedRequestId }, url) {
  const isMainFrame = frameId === contents.page.targetId
  const event = makeEvent({ url, isMainFrame, isSameDocument: false, frame: isMainFrame ? contents.mainFrame : null })
  if (redirectedRequestId) contents.emit('will-redirect', event, url, false, isMainFrame)
  else {
    contents.emit('did-start-navigation', { ...event }, url, false, isMainFrame)
    if (isMainFrame && contents.expects(url)) return false
    contents.emit('will-frame-navigate', event)
    if (isMainFrame && !event.defaultPrevented) contents.emit('will-navigate', event, url, false, true)
  }
  return event.defaultPrevented
}
