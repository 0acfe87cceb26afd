// Everything the stand-in does not do must say so: a silent `undefined` would let a test pass for the wrong reason.
import { EventEmitter } from 'node:events'

// Asked of any object by `await`, `JSON.stringify` and Node's own EventEmitter.
const INNOCENT = new Set(['then', 'toJSON', 'domain'])

/**
 * Makes reading an unknown member of an object throw, members of Object.prototype excepted.
 * @template {object} T
 * @param {string} name What the object is called in Electron, for the message.
 * @param {T} members The supported members.
 * @returns {T} The same object.
 */
export function supportOnly(name, members) {
  return Object.setPrototypeOf(members, refusing(name, Object.getPrototypeOf(members)))
}

/**
 * Makes a base class whose instances and statics throw on unknown members.
 * The guard sits at the end of the prototype chain, so that supported members and private fields work as in any class.
 * @param {string} name What the class or object is called in Electron.
 * @param {Function} [Parent] EventEmitter unless told otherwise.
 * @returns {any}
 */
export function guardedClass(name, Parent = EventEmitter) {
  // The guard is around a class between the two, so that instances still are instances of the parent.
  class Between extends Parent {}
  class Guarded extends Between {}
  Object.setPrototypeOf(Guarded.prototype, refusing(name, Between.prototype))
  Object.setPrototypeOf(Guarded, refusing(name, Between))
  return Guarded
}

/**
 * Stands for a part of Electron that is missing as a whole.
 * @param {string} name The part's name.
 */
export function unsupported(name) {
  const refuse = () => {
    throw new Error(`stand-in: ${name} is not supported`)
  }
  return new Proxy(class {}, {
    construct: refuse,
    apply: refuse,
    get: (_target, key) => (isInnocent(key) ? undefined : refuse()),
  })
}

function refusing(name, target) {
  return new Proxy(target, {
    get(parent, key, receiver) {
      if (key in parent || isInnocent(key)) return Reflect.get(parent, key, receiver)
      throw new Error(`stand-in: ${name}.${key} is not supported`)
    },
  })
}

const isInnocent = (key) => typeof key === 'symbol' || INNOCENT.has(key)
