// The isolated world: runs the app's preload script with the part of Electron that a sandboxed preload has.
// The function's text runs inside pages, so it may use nothing from outside itself.

/**
 * @param {string} secret
 * @param {typeof import('./channel.mjs').openChannel} openChannel
 * @param {typeof import('../codec.mjs').makeCodec} makeCodec
 * @param {{ path: string, process: object }} config
 * @param {Function} preload The preload script as the body of a CommonJS module.
 */
export function setUpPreloadWorld(secret, openChannel, makeCodec, config, preload) {
  const { encode, decode } = makeCodec()
  const channel = openChannel(secret, 'preload', 'main')
  const binding = window[`${secret}:ipc`]
  const tellMain = (message) => binding(JSON.stringify({ ...message, url: location.href }))

  const supportOnly = (name, members) =>
    new Proxy(members, {
      get(target, key) {
        if (key in target || typeof key === 'symbol' || key === 'then') return target[key]
        throw new Error(`stand-in: ${name}.${key} is not supported in a preload script`)
      },
    })

  class Emitter {
    #listeners = new Map()

    on(name, listener) {
      this.#listeners.set(name, [...this.listeners(name), listener])
      return this
    }

    once(name, listener) {
      const wrapped = (...args) => {
        this.off(name, wrapped)
        listener.apply(this, args)
      }
      wrapped.original = listener
      return this.on(name, wrapped)
    }

    off(name, listener) {
      const all = this.listeners(name)
      const index = all.findLastIndex((each) => each === listener || each.original === listener)
      if (index >= 0) this.#listeners.set(name, all.toSpliced(index, 1))
      return this
    }

    addListener(name, listener) {
      return this.on(name, listener)
    }

    removeListener(name, listener) {
      return this.off(name, listener)
    }

    removeAllListeners(name) {
      if (name === undefined) this.#listeners.clear()
      else this.#listeners.delete(name)
      return this
    }

    listeners(name) {
      return this.#listeners.get(name) ?? []
    }

    listenerCount(name) {
      return this.listeners(name).length
    }

    emit(name, ...args) {
      const all = this.listeners(name)
      for (const listener of all) listener.apply(this, args)
      return all.length > 0
    }
  }

  const pending = new Map()
  let lastId = 0
  const emitter = new Emitter()
  const bound = (name) => Emitter.prototype[name].bind(emitter)
  const ipcRenderer = supportOnly('ipcRenderer', {
    on: bound('on'),
    once: bound('once'),
    off: bound('off'),
    addListener: bound('addListener'),
    removeListener: bound('removeListener'),
    removeAllListeners: bound('removeAllListeners'),
    listenerCount: bound('listenerCount'),
    listeners: bound('listeners'),
    emit: bound('emit'),
    send(name, ...args) {
      tellMain({ type: 'send', channel: name, args: encode(args) })
    },
    invoke(name, ...args) {
      return new Promise((resolve, reject) => {
        const id = ++lastId
        tellMain({ type: 'invoke', id, channel: name, args: encode(args) })
        pending.set(id, { resolve, reject })
      })
    },
  })

  // The main process calls this one, by evaluation in this world.
  window[`${secret}:receive`] = (message) => {
    if (message.type === 'event') {
      const event = { sender: ipcRenderer, senderId: 0, ports: [], preventDefault() {} }
      emitter.emit(message.channel, event, ...decode(message.args))
      return
    }
    const request = pending.get(message.id)
    pending.delete(message.id)
    if (message.error === undefined) request?.resolve(decode(message.value))
    else request?.reject(new Error(message.error))
  }

  let problem
  channel.hear('exposed', (answer) => {
    problem = answer
  })
  const contextBridge = supportOnly('contextBridge', {
    exposeInMainWorld(name, api) {
      problem = 'contextBridge: the page did not answer'
      channel.tell('expose', { name, api: channel.pack(api) })
      if (problem) throw new Error(problem)
    },
  })

  const electron = supportOnly('electron', { contextBridge, ipcRenderer })
  const modules = { electron, 'electron/renderer': electron, events: Object.assign(Emitter, { EventEmitter: Emitter }) }
  const require = (id) => {
    const name = String(id).replace(/^node:/, '')
    if (!(name in modules)) throw new Error(`module not found: ${id}`)
    return modules[name]
  }
  const process = Object.assign(new Emitter(), config.process)
  const module = { exports: {} }
  try {
    preload(require, module, module.exports, process, globalThis)
  } catch (error) {
    const text = error?.stack ?? String(error)
    console.error(`Unable to load preload script: ${config.path}\n${text}`)
    tellMain({ type: 'preload-error', message: text })
  }
}
