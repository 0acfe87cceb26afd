// What the stand-in adds to the page's own world: exposed APIs, and the wishes that Electron would hear of natively.
// The function's text runs inside pages, so it may use nothing from outside itself.

/**
 * @param {string} secret
 * @param {typeof import('./channel.mjs').openChannel} openChannel
 * @param {string[]} schemes The app's own.
 * @param {boolean} tellsInput Whether main wants to hear of every key.
 */
export function setUpMainWorld(secret, openChannel, schemes, tellsInput) {
  const channel = openChannel(secret, 'main', 'preload')
  const binding = window[secret]
  delete window[secret]
  const tellMain = (message) => binding(JSON.stringify(message))
  const { document, location } = window
  const addListener = window.addEventListener.bind(window)
  const dispatch = window.dispatchEvent.bind(window)

  channel.hear('expose', ({ name, api }) => {
    if (Object.hasOwn(window, name)) {
      channel.tell('exposed', 'Cannot bind an API on top of an existing property on the window object')
      return
    }
    const value = channel.unpack(api, true)
    Object.defineProperty(window, name, { value, writable: false, configurable: false, enumerable: true })
    channel.tell('exposed', null)
  })

  const absolute = (url) => {
    try {
      return new URL(String(url), location.href).href
    } catch {
      return String(url)
    }
  }
  window.open = (url = 'about:blank', frameName = '', features = '') => {
    const wish = { type: 'open', url: absolute(url), frameName: String(frameName), features: String(features) }
    tellMain(wish)
    return null
  }
  window.close = () => tellMain({ type: 'close' })

  // A link with an own scheme means nothing to Chromium, which would ask for another program to open it with.
  const toWire = (link) => {
    const scheme = link.protocol.slice(0, -1)
    if (!schemes.includes(scheme)) return undefined
    const [, host, rest] = /^[^:]+:\/\/([^/?#]*)(.*)$/s.exec(link.href)
    return `https://${host}.${scheme}.invalid${rest}`
  }
  addListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href)
    if (event.defaultPrevented || !link) return
    const isForNewWindow = link.target !== '' && !/^_(self|top|parent)$/.test(link.target)
    const wire = toWire(link)
    if (isForNewWindow || wire) event.preventDefault()
    if (isForNewWindow) tellMain({ type: 'open', url: link.href, frameName: link.target, features: '' })
    else if (wire) location.href = wire
  })

  addListener('contextmenu', (event) => {
    if (event.defaultPrevented) return
    const isEditable = Boolean(event.target.closest?.('input, textarea, [contenteditable]'))
    const linkURL = event.target.closest?.('a')?.href ?? ''
    const selectionText = String(window.getSelection())
    tellMain({
      type: 'context-menu',
      params: { x: event.clientX, y: event.clientY, isEditable, linkURL, selectionText },
    })
  })

  const tellInput = ({ type, key, code, repeat, ctrlKey, shiftKey, altKey, metaKey }) => {
    const modifiers = { control: ctrlKey, shift: shiftKey, alt: altKey, meta: metaKey }
    const kind = type === 'keydown' ? 'keyDown' : 'keyUp'
    tellMain({ type: 'input', input: { type: kind, key, code, isAutoRepeat: repeat, ...modifiers } })
  }
  if (tellsInput) for (const type of ['keydown', 'keyup']) addListener(type, tellInput, true)

  addListener('keydown', (event) => {
    const { key, ctrlKey, shiftKey, altKey, metaKey } = event
    if (!(ctrlKey || altKey || metaKey || /^F\d+$/.test(key))) return
    // The page's own listeners go first: a menu gets only the keys that the page left alone.
    const offer = () => {
      if (!event.defaultPrevented) tellMain({ type: 'key', key, ctrlKey, shiftKey, altKey, metaKey })
    }
    setTimeout(offer, 0)
  })

  let title = ''
  const reportTitle = () => {
    if (document.title === title) return
    title = document.title
    tellMain({ type: 'title', title })
  }
  const watchTitle = () => {
    reportTitle()
    const changes = { subtree: true, childList: true, characterData: true }
    new MutationObserver(reportTitle).observe(document.head, changes)
  }
  document.addEventListener('DOMContentLoaded', watchTitle)

  // Closing asks the page's beforeunload handlers exactly once, without Chromium's own dialog.
  let isClosing = false
  const muteLater = (event) => {
    if (isClosing) event.stopImmediatePropagation()
  }
  addListener('beforeunload', muteLater, true)
  const mayClose = (isForced) => {
    if (!isForced) {
      const event = document.createEvent('BeforeUnloadEvent')
      event.initEvent('beforeunload', false, true)
      dispatch(event)
      if (event.defaultPrevented || event.returnValue) return false
    }
    isClosing = true
    return true
  }
  Object.defineProperty(window, `${secret}:close`, { value: mayClose })
}
