import type { Json } from '../map/map'
import type { Table } from './table'

/** What a file holds, as far as it had to be looked at to tell its format. Its name decides nothing. */
export type Content =
  | { is: 'json'; name: string; text: string; value: Json }
  /** @see root the local name of its outermost element. */
  | { is: 'xml'; name: string; text: string; root: string }
  | { is: 'table'; name: string; table: Table }
