import type { ReactNode } from 'react'
import type { TextKey } from '../../../src-model/language/translate'
import type { Step } from '../../../src-model/map/commands/command'
import type { CommunityMap } from '../../../src-model/map/map'
import type { Texts } from '../../texts'

/** A value of a closed set, as it is chosen in a cell. */
export interface Option {
  value: string
  text: string
}

interface WrittenEditor<Row> {
  kind: 'line' | 'text' | 'date'
  value: (row: Row) => string
  /** The text as the map would keep it. */
  clean: (text: string) => string
  /** Said when nothing is written where something is needed. */
  missing?: TextKey
  /** What asks for the change. */
  step: (row: Row, value: string, map: CommunityMap) => Step
}

interface ChosenEditor<Row> {
  kind: 'choice'
  value: (row: Row) => string
  options: (row: Row, map: CommunityMap, texts: Texts) => Option[]
  step: (row: Row, value: string, map: CommunityMap) => Step
}

/** How a cell is changed in its place. */
export type Editor<Row> = WrittenEditor<Row> | ChosenEditor<Row>

/** One column of a table. */
export interface Column<Row> {
  id: string
  label: TextKey
  /** What stands in the cell; rows are sorted by it, unless `order` says otherwise. */
  text: (row: Row, texts: Texts) => string
  /** What rows are sorted by where that is not the text. */
  order?: (row: Row) => number | string
  /** A small picture before the text, or instead of it. */
  picture?: (row: Row) => ReactNode
  /** Whether the picture says it all to the eye. */
  pictureOnly?: true
  /** How the cell is changed; it is read only when left out. */
  editor?: Editor<Row>
}
