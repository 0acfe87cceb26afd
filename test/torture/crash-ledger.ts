import type { DiskContent } from '../main/support/memory-file-system'
import {
  type DiskCall,
  type RecordedFile,
  type RecordedFolder,
  type RecordedNode,
  written,
} from '../main/support/recording-file-system'

/** What may have become of one call that nobody waited for. */
export type Fate = 'none' | 'all' | 'first-half' | 'second-half' | 'all-but-one' | 'zeros'

/** A call that may or may not be on the disk, with all its possible fates. */
export interface OpenCall {
  call: DiskCall
  fates: readonly Fate[]
}

type DataCall = Extract<DiskCall, { call: 'write' | 'truncate' }>
type NamesCall = Extract<DiskCall, { call: 'names' }>

/** Pages that a failed sync dropped: a later sync passes over them in silence. */
interface Pending {
  call: DataCall
  isDropped: boolean
  isSettled: boolean
}

const SECTOR = 512
const WRITE_FATES: readonly Fate[] = ['none', 'all', 'first-half', 'second-half', 'all-but-one', 'zeros']
const YES_OR_NO: readonly Fate[] = ['none', 'all']

/** The place at which a write is torn: between two sectors, where it has more than one. */
function middleOf({ bytes, position }: { bytes: Uint8Array; position: number }): number {
  const half = Math.floor(bytes.byteLength / 2)
  const toSector = (SECTOR - ((position + half) % SECTOR)) % SECTOR
  return half + toSector < bytes.byteLength ? half + toSector : half
}

/** A file's bytes after a call with a fate. What never came where the file had ended is NULs, or the old end. */
function afterCall(bytes: Uint8Array, call: DataCall, fate: Fate): Uint8Array {
  if (fate === 'none') return bytes
  if (call.call === 'truncate') return bytes.slice(0, call.length)
  const { bytes: data, position } = call
  const middle = middleOf(call)
  switch (fate) {
    case 'all':
      return written(bytes, data, position)
    case 'first-half':
      return written(bytes, data.subarray(0, middle), position)
    case 'second-half':
      return written(bytes, data.subarray(middle), position + middle)
    case 'all-but-one':
      return written(bytes, data.subarray(0, -1), position)
    case 'zeros':
      return written(bytes, new Uint8Array(), Math.max(bytes.byteLength, position + data.byteLength))
  }
}

/** Keeps the books of a disk: what is on it for sure, and which calls may or may not be. */
export class CrashLedger {
  readonly #names = new Map<RecordedFolder, { durable: Map<string, RecordedNode>; pending: NamesCall[] }>()
  readonly #data = new Map<RecordedFile, { durable: Uint8Array; pending: Pending[] }>()

  constructor(
    private readonly root: string,
    private readonly top: RecordedFolder,
  ) {}

  #namesOf(folder: RecordedFolder) {
    const known = this.#names.get(folder) ?? { durable: new Map<string, RecordedNode>(), pending: [] }
    this.#names.set(folder, known)
    return known
  }

  #dataOf(file: RecordedFile) {
    const known = this.#data.get(file) ?? { durable: new Uint8Array(), pending: [] }
    this.#data.set(file, known)
    return known
  }

  /** Enters the next call. */
  enter(call: DiskCall): void {
    switch (call.call) {
      case 'write':
      case 'truncate':
        this.#dataOf(call.file).pending.push({ call, isDropped: false, isSettled: false })
        return
      case 'failed-sync':
        for (const each of this.#dataOf(call.file).pending) each.isDropped ||= !each.isSettled
        return
      case 'sync':
        return this.#settle(call.file)
      case 'names':
        this.#namesOf(call.folder).pending.push(call)
        return
      case 'sync-folder': {
        const { durable, pending } = this.#namesOf(call.folder)
        for (const each of pending.splice(0)) for (const [name, node] of each.changes) setName(durable, name, node)
      }
    }
  }

  #settle(file: RecordedFile): void {
    const known = this.#dataOf(file)
    for (const each of known.pending) each.isSettled ||= !each.isDropped
    // What was dropped is of no more account once the file was cut off before it.
    known.pending = known.pending.filter(({ call, isDropped }, index) => {
      const later = known.pending.slice(index + 1).filter((each) => each.isSettled)
      const isCutOff = later.some((each) => each.call.call === 'truncate' && each.call.length <= startOf(call))
      return !isDropped || !isCutOff
    })
    if (known.pending.some((each) => each.isDropped)) return
    for (const { call } of known.pending.splice(0)) known.durable = afterCall(known.durable, call, 'all')
  }

  /** The calls of which a power cut now may leave more or less. */
  openCalls(): OpenCall[] {
    const found: OpenCall[] = []
    const seen = new Set<RecordedNode>()
    const visit = (node: RecordedNode) => {
      if (seen.has(node)) return
      seen.add(node)
      if (node.is === 'file') {
        for (const { call, isSettled } of this.#dataOf(node).pending) {
          if (!isSettled) found.push({ call, fates: call.call === 'write' ? WRITE_FATES : YES_OR_NO })
        }
        return
      }
      const { durable, pending } = this.#namesOf(node)
      for (const call of pending) found.push({ call, fates: YES_OR_NO })
      for (const each of [...durable.values(), ...pending.flatMap(({ changes }) => changes.map(([, to]) => to))]) {
        if (each !== null) visit(each)
      }
    }
    visit(this.top)
    return found
  }

  /** The disk after a power cut now. @param fates of the open calls; those not named are lost. */
  stateAfter(fates: ReadonlyMap<DiskCall, Fate>): DiskContent {
    const content = new Map<string, Uint8Array | null>()
    const visit = (path: string, node: RecordedNode) => {
      if (node.is === 'file') {
        const { durable, pending } = this.#dataOf(node)
        const fateOf = ({ call, isSettled }: Pending) => (isSettled ? 'all' : (fates.get(call) ?? 'none'))
        content.set(
          path,
          pending.reduce((bytes, each) => afterCall(bytes, each.call, fateOf(each)), durable),
        )
        return
      }
      const { durable, pending } = this.#namesOf(node)
      const names = new Map(durable)
      for (const call of pending) {
        if (fates.get(call) === 'all') for (const [name, to] of call.changes) setName(names, name, to)
      }
      content.set(path, null)
      for (const [name, inner] of names) visit(`${path}/${name}`, inner)
    }
    visit(this.root, this.top)
    return content
  }
}

function startOf(call: DataCall): number {
  return call.call === 'write' ? call.position : call.length
}

function setName(names: Map<string, RecordedNode>, name: string, node: RecordedNode | null): void {
  if (node === null) names.delete(name)
  else names.set(name, node)
}
