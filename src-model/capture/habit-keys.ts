import type { Id } from '../map/ids'
import type { ConnectionKind } from '../map/map'
import { nameKey } from './names'

/** The keys that habits are kept under. */
export const HABIT = {
  node: (id: Id) => `node ${id}`,
  kind: (kind: ConnectionKind) => `kind ${kind}`,
  organisation: (text: string) => `organisation ${nameKey(text)}`,
  role: (text: string) => `role ${nameKey(text)}`,
} as const
