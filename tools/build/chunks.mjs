// Few files a page: each one that a page loads is asked of the main process, and takes its turn there.
import { resolve } from 'node:path'

/**
 * How a build is split: what the same pages import before they run is one file. What is imported on demand is split as
 * usual, but for the parts named here.
 * @param {string} root The folder of the entries.
 * @param {Record<string, string>} pages Where each page's script begins, from there, by the page's name.
 * @param {Record<string, { file: string, of: string }>} parts What a page fetches later, whole: where it begins, and
 *   the page that has loaded all of its own before.
 */
export function chunksByEntry(root, pages, parts) {
  const starts = [
    ...Object.entries(pages).map(([name, file]) => ({ name, file: resolve(root, file), after: undefined })),
    ...Object.entries(parts).map(([name, { file, of }]) => ({ name, file: resolve(root, file), after: of })),
  ]
  /** @type {Map<string, string[]> | null} */
  let found = null
  const entriesOf = (id, graph) => {
    found ??= whoImports(starts, graph)
    return found.get(id) ?? []
  }
  const allOf = (subset) => starts.filter(({ name, after }) => subset.includes(name) || subset.includes(after))
  return subsetsOf(starts.map(({ name }) => name)).map((subset) => ({
    // What something imports has all of its importers, too: taken first, it is in nobody else's file.
    priority: allOf(subset).length,
    debugName: subset.join('-'),
    name: (id, graph) => {
      // What starts a page runs it: other pages may need what it imports, but never itself.
      if (starts.some(({ file, after }) => after === undefined && file === id)) return null
      const entries = entriesOf(id, graph)
      const isOfSubset = entries.length === subset.length && subset.every((name) => entries.includes(name))
      return isOfSubset ? subset.join('-') : null
    },
  }))
}

function subsetsOf([first, ...others]) {
  if (first === undefined) return []
  const rest = subsetsOf(others)
  return [[first], ...rest, ...rest.map((each) => [first, ...each])]
}

/** Which entries import each module, by themselves or by what they import. */
function whoImports(starts, graph) {
  const entries = new Map()
  for (const { name, file, after } of starts) {
    const waiting = [file]
    const seen = new Set()
    while (waiting.length > 0) {
      const id = waiting.pop()
      if (seen.has(id)) continue
      seen.add(id)
      const before = entries.get(id) ?? []
      if (!before.includes(after)) entries.set(id, [...before, name])
      waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
    }
  }
  return entries
}
