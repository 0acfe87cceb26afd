// Values between the processes: what structured clone carries, written as JSON.
// The text of `makeCodec` is also run inside pages, so it may use nothing from outside itself.

/** @returns {{ encode(value: unknown): unknown, decode(value: unknown): unknown }} */
export function makeCodec() {
  const UNCLONEABLE = 'An object could not be cloned.'
  const VIEWS = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  }
  const ERRORS = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
  // Node 20 has only Buffer for this, pages have only the newer methods of Uint8Array.
  const toText = (bytes) =>
    bytes.toBase64?.() ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  const toBytes = (text) => Uint8Array.fromBase64?.(text) ?? new Uint8Array(Buffer.from(text, 'base64'))
  const bytesOf = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)

  function encodeNumber(value) {
    if (Object.is(value, -0)) return { $: 'number', v: '-0' }
    return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
  }

  function encodeBuiltIn(value, inner) {
    if (value instanceof Date) return { $: 'date', v: encodeNumber(value.getTime()) }
    if (value instanceof RegExp) return { $: 'regexp', v: value.source, flags: value.flags }
    if (value instanceof ArrayBuffer) return { $: 'bytes', kind: 'ArrayBuffer', v: toText(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const kind = value.constructor.name in VIEWS ? value.constructor.name : 'Uint8Array'
      return { $: 'bytes', kind, v: toText(bytesOf(value)) }
    }
    if (value instanceof Map) return { $: 'map', v: [...value].map((pair) => pair.map(inner)) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(inner) }
    if (value instanceof Error) return { $: 'error', name: value.name, v: value.message, stack: value.stack }
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) throw new Error(UNCLONEABLE)
    return undefined
  }

  function encodeObject(value, path) {
    if (path.has(value)) throw new Error('stand-in: values that contain themselves are not supported over IPC')
    const inner = (each) => encode(each, new Set([...path, value]))
    const builtIn = encodeBuiltIn(value, inner)
    if (builtIn) return builtIn
    if (Array.isArray(value)) return Array.from(value, inner)
    const record = {}
    for (const key of Object.keys(value)) {
      Object.defineProperty(record, key, { value: inner(value[key]), enumerable: true })
    }
    return '$' in record || Object.hasOwn(record, '__proto__') ? { $: 'object', v: Object.entries(record) } : record
  }

  function encode(value, path = new Set()) {
    switch (typeof value) {
      case 'undefined':
        return { $: 'undefined' }
      case 'number':
        return encodeNumber(value)
      case 'bigint':
        return { $: 'bigint', v: String(value) }
      case 'function':
      case 'symbol':
        throw new Error(UNCLONEABLE)
      case 'object':
        return value === null ? null : encodeObject(value, path)
      default:
        return value
    }
  }

  function decodeEntries(entries) {
    const record = {}
    for (const [key, value] of entries) {
      const member = { value: decode(value), enumerable: true, writable: true, configurable: true }
      Object.defineProperty(record, key, member)
    }
    return record
  }

  function decodeError({ name, v, stack }) {
    const error = new (ERRORS[name] ?? Error)(v)
    if (error.name !== name) error.name = name
    error.stack = stack
    return error
  }

  function decodeBytes({ kind, v }) {
    const bytes = toBytes(v)
    if (kind === 'Uint8Array') return bytes
    return kind === 'ArrayBuffer' ? bytes.buffer : new VIEWS[kind](bytes.buffer)
  }

  const DECODERS = {
    undefined: () => undefined,
    number: ({ v }) => Number(v),
    bigint: ({ v }) => BigInt(v),
    date: ({ v }) => new Date(decode(v)),
    regexp: ({ v, flags }) => new RegExp(v, flags),
    map: ({ v }) => new Map(v.map(decode)),
    set: ({ v }) => new Set(v.map(decode)),
    error: decodeError,
    bytes: decodeBytes,
    object: ({ v }) => decodeEntries(v),
  }

  function decode(value) {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decode)
    return value.$ === undefined ? decodeEntries(Object.entries(value)) : DECODERS[value.$](value)
  }

  return { encode: (value) => encode(value), decode }
}

export const { encode, decode } = makeCodec()
