import { EventEmitter } from 'node:events'
import type { IpcMainInvokeEvent, WebContents } from 'electron'

/** The origin of the app's own pages. */
export const ORIGIN = 'trama://app'

/** As much of a frame as the door looks at. */
export interface FakeFrame {
  processId: number
  routingId: number
  origin: string
  detached: boolean
  parent: FakeFrame | null
}

/** A main frame of the app's own page. */
export function ownFrame(changes: Partial<FakeFrame> = {}): FakeFrame {
  return { processId: 4, routingId: 1, origin: ORIGIN, detached: false, parent: null, ...changes }
}

/** As much of a window's contents as the door and the roles look at. */
export class FakeContents extends EventEmitter {
  gone = false

  constructor(
    readonly id: number,
    public mainFrame: FakeFrame = ownFrame(),
  ) {
    super()
  }

  isDestroyed(): boolean {
    return this.gone
  }

  /** Ends as closing its window does. */
  destroy(): void {
    this.gone = true
    this.emit('destroyed')
  }

  /** As the type that Electron has for it. */
  get asContents(): WebContents {
    return this as unknown as WebContents
  }
}

/** An event as `ipcMain.handle` gets it. @param frame the one that sent the request; the contents' main frame if not told. */
export function eventFrom(sender: FakeContents, frame: FakeFrame | null = sender.mainFrame): IpcMainInvokeEvent {
  return { type: 'frame', sender, senderFrame: frame } as unknown as IpcMainInvokeEvent
}

/** An object whose every field throws when it is read, as a frame does that is being torn down. */
export function throwing<Thing extends object>(): Thing {
  return new Proxy({} as Thing, {
    get() {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed')
    },
  })
}
