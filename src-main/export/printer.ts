import type { PaperPage } from '../../src-model/export/draft'

/** Prints a page on paper, as PDF. @throws Error when it cannot. */
export type Printer = (page: PaperPage, calledOff: AbortSignal) => Promise<Uint8Array>
