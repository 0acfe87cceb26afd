// How the two worlds of a page talk. They share the DOM but no objects: the `detail` of a CustomEvent is cloned from
// one world into the other, and dispatching is synchronous, which is what contextBridge needs.
// The function's text runs inside pages, so it may use nothing from outside itself.

/**
 * @param {string} secret Names the events.
 * @param {string} own This world's name.
 * @param {string} other The other world's name.
 */
export function openChannel(secret, own, other) {
  const dispatch = window.dispatchEvent.bind(window)
  const addListener = window.addEventListener.bind(window)
  const functions = new Map()
  const answers = new Map()
  const unsettled = new Map()
  let lastId = 0

  const tell = (kind, detail) => dispatch(new CustomEvent(`${secret}:${other}:${kind}`, { detail }))
  const hear = (kind, listener) => {
    const take = (event) => {
      event.stopImmediatePropagation()
      listener(event.detail)
    }
    addListener(`${secret}:${own}:${kind}`, take, true)
  }

  const packError = (error) => ({
    name: error?.name,
    message: error instanceof Error ? error.message : String(error),
  })
  const unpackError = ({ name, message }) => {
    const error = new Error(message)
    if (name && name !== 'Error') error.name = name
    return error
  }

  const isRecord = (value) => Object.prototype.toString.call(value) === '[object Object]'
  const mapRecord = (record, change) => {
    const result = {}
    for (const key of Object.keys(record)) result[key] = change(record[key])
    return result
  }

  /** Replaces what cannot be cloned, functions and promises, by numbers. */
  function pack(value) {
    if (typeof value === 'function') {
      functions.set(++lastId, value)
      return { $function: lastId }
    }
    if (value instanceof Promise) {
      const id = ++lastId
      value.then(
        (result) => tell('settle', { id, value: pack(result) }),
        (error) => tell('settle', { id, error: packError(error) }),
      )
      return { $promise: id }
    }
    if (Array.isArray(value)) return value.map(pack)
    return isRecord(value) ? mapRecord(value, pack) : value
  }

  /** Rebuilds what the other world packed; `freeze` for an API exposed to the page. */
  function unpack(value, freeze = false) {
    const finish = (object) => (freeze ? Object.freeze(object) : object)
    if (Array.isArray(value)) return finish(value.map((each) => unpack(each, freeze)))
    if (!isRecord(value)) return value
    if ('$function' in value) return (...args) => call(value.$function, args)
    if ('$promise' in value) {
      return new Promise((resolve, reject) => unsettled.set(value.$promise, { resolve, reject }))
    }
    return finish(mapRecord(value, (each) => unpack(each, freeze)))
  }

  function call(id, args) {
    const callId = ++lastId
    tell('call', { callId, id, args: pack(args) })
    const answer = answers.get(callId)
    answers.delete(callId)
    if (!answer) throw new Error('contextBridge: the other world did not answer')
    if (answer.error) throw unpackError(answer.error)
    return unpack(answer.value)
  }

  hear('call', ({ callId, id, args }) => {
    try {
      tell('answer', { callId, value: pack(functions.get(id)(...unpack(args))) })
    } catch (error) {
      tell('answer', { callId, error: packError(error) })
    }
  })
  hear('answer', (answer) => answers.set(answer.callId, answer))
  hear('settle', ({ id, value, error }) => {
    const waiting = unsettled.get(id)
    unsettled.delete(id)
    if (error) waiting?.reject(unpackError(error))
    else waiting?.resolve(unpack(value))
  })
  return { tell, hear, pack, unpack }
}
