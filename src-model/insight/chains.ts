import type { Id } from '../map/ids'

/** The way from somebody who needs a resource to the nearest who holds it. */
export interface Chain {
  resource: Id
  needer: Id
  /** The nearest of those who hold it; `null` where nobody does: the resource is wanted. */
  holder: Id | null
  /** The people from the one who needs to the one who holds, both included; empty where no ties lead there. */
  people: Id[]
  /** A connection between each two of `people` that follow each other, and those of both ends to the resource. */
  ties: Id[]
}
