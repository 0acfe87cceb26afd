import type { PictureDraft } from '../../src-model/export/draft'

/** Paints a picture, as PNG. @throws Error when it cannot. */
export type Painter = (picture: PictureDraft, calledOff: AbortSignal) => Promise<Uint8Array>
