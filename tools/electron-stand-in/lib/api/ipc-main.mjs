import { decode, encode } from '../codec.mjs'
import { makeEvent } from '../events.mjs'
import { guardedClass } from '../refuse.mjs'

export class IpcMain extends guardedClass('ipcMain') {
  #handlers = new Map()

  handle(channel, handler) {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel, handler) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel)
      return handler(...args)
    })
  }

  removeHandler(channel) {
    this.#handlers.delete(channel)
  }

  /**
   * Takes a message from a page's preload script.
   * @param {object} sender The webContents it came from.
   * @param {{ type: 'send' | 'invoke', id?: number, channel: string, args: unknown[] }} message
   * @param {(answer: object) => void} answer Sends the result of an invoke back.
   */
  receive(sender, message, answer) {
    const { type, id, channel } = message
    const args = decode(message.args)
    const event = makeIpcEvent(sender)
    if (type === 'send') return void this.emit(channel, event, ...args)
    this.#invoke(channel, event, args).then(
      (value) => answer({ type: 'answer', id, value }),
      (error) => {
        console.error(`Error occurred in handler for '${channel}':`, error)
        answer({ type: 'answer', id, error: `Error invoking remote method '${channel}': ${error}` })
      },
    )
  }

  async #invoke(channel, event, args) {
    const handler = this.#handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return encode(await handler(event, ...args))
  }
}

function makeIpcEvent(sender) {
  const { mainFrame } = sender
  return makeEvent({
    type: 'frame',
    sender,
    senderFrame: mainFrame,
    frameId: mainFrame.routingId,
    processId: mainFrame.processId,
    ports: [],
    reply: (channel, ...args) => sender.send(channel, ...args),
  })
}
