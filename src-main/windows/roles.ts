import type { WebContents } from 'electron'
import type { Role } from '../../src-model/contract/roles'

/** Which role the contents of each window have. Contents that are not here have none, and are refused. */
export class Roles {
  readonly #roles = new Map<number, Role>()

  /** Gives contents a role, for as long as they live. */
  register(contents: WebContents, role: Role): void {
    const { id } = contents
    this.#roles.set(id, role)
    contents.once('destroyed', () => this.#roles.delete(id))
  }

  /** The role of contents. @param id theirs. */
  readonly of = (id: number): Role | undefined => this.#roles.get(id)
}
