import { ExportDesk } from '../../../src-main/export/export-desk'
import type { DraftSource } from '../../../src-main/export/export-thread'
import { nodeFileSystem } from '../../../src-main/session/node-file-system'
import type { ExportChoices } from '../../../src-model/export/choices'
import { draftExport } from '../../../src-model/export/draft-export'
import { ManualClock } from './clocks'
import type { SessionWorld } from './session-world'

/** What happens at an export desk of a test, and what a test may have otherwise. */
interface ExportDeskOfTest {
  /** What the system's dialog is answered with. */
  chosen: string | null
  draftOf?: DraftSource
  asked?: (name: string) => void
  remember?: (choices: ExportChoices, folder: string) => void
  shown?: (path: string) => void
  log?: (event: string) => void
}

/** A desk that drafts in this thread. Painted is a picture’s SVG, printed a page’s HTML. */
export function exportDesk({ sessions }: SessionWorld, given: ExportDeskOfTest): ExportDesk {
  const nothing = () => undefined
  return new ExportDesk({
    sessions,
    draftOf: given.draftOf ?? ((task, figuresOf) => draftExport(task, figuresOf)),
    paint: async ({ svg }) => Buffer.from(svg),
    print: async ({ html }) => Buffer.from(html),
    askWhere: async ({ name }) => {
      given.asked?.(name)
      return given.chosen
    },
    isThere: (path) =>
      nodeFileSystem.facts(path).then(
        () => true,
        () => false,
      ),
    shuffled: (people) => [...people].reverse(),
    remember: given.remember ?? nothing,
    show: given.shown ?? nothing,
    language: () => 'en',
    clock: new ManualClock(),
    log: given.log ?? nothing,
    version: '1.2.3',
  })
}
