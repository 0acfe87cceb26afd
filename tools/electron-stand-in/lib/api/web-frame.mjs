import { supportOnly } from '../refuse.mjs'

/**
 * The top frame of a window, one object for the window's whole life. Frames inside it are not offered: Trama has none.
 * @param {import('./web-contents.mjs').WebContents} contents
 */
export function makeMainFrame(contents) {
  const frame = {
    get url() {
      return contents.page.url
    },
    get origin() {
      return originOf(contents.page.url)
    },
    get detached() {
      return contents.page.isGone
    },
    get top() {
      return frame
    },
    parent: null,
    frames: [],
    framesInSubtree: [],
    name: '',
    routingId: 1,
    processId: contents.id,
    frameTreeNodeId: contents.id,
    isDestroyed: () => contents.page.isGone,
    send: (channel, ...args) => contents.send(channel, ...args),
    executeJavaScript: (code, userGesture) => contents.executeJavaScript(code, userGesture),
  }
  frame.framesInSubtree.push(frame)
  return supportOnly('webFrameMain', frame)
}

/** Node calls the origin of an unknown scheme "null"; Electron, for a standard one, does not. */
function originOf(url) {
  try {
    const { origin, protocol, host } = new URL(url)
    return origin === 'null' && host ? `${protocol}//${host}` : origin
  } catch {
    return 'null'
  }
}
