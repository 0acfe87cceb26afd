import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { REQUESTS, type RequestName } from '../src-model/contract/contract'
import { refused } from '../src-model/contract/errors'
import type { Role } from '../src-model/contract/roles'
import { answerAtDoor, type Handlers, type Sender, type SenderFrame } from './door'
import { factsOf, type Log } from './log'

interface IpcOptions {
  /** While the app starts they are still to come. */
  handlers: Handlers | Promise<Handlers>
  /** The origins of the app's own pages. */
  origins: readonly string[]
  /** The role that contents were registered with. @param id of the contents. */
  roleOf: (id: number) => Role | undefined
  log: Log
}

/** The frame is read here, once: Electron makes it anew, or loses it, each time it is asked for. */
function frameOf({ senderFrame, sender }: IpcMainInvokeEvent): SenderFrame | null {
  if (senderFrame === null || sender.isDestroyed()) return null
  const { mainFrame } = sender
  const isMainFrame = senderFrame.processId === mainFrame.processId && senderFrame.routingId === mainFrame.routingId
  return {
    origin: senderFrame.origin,
    isDetached: senderFrame.detached,
    hasParent: senderFrame.parent !== null,
    isMainFrame,
  }
}

/** Whether the window was closed while it asked. One that cannot even be asked is judged as a stranger's. */
function isGone({ sender }: IpcMainInvokeEvent): boolean {
  try {
    return sender.isDestroyed()
  } catch {
    return false
  }
}

function senderOf(event: IpcMainInvokeEvent, roleOf: IpcOptions['roleOf']): Sender {
  try {
    return { frame: frameOf(event), role: roleOf(event.sender.id) }
  } catch {
    // A frame that is being torn down throws when it is read.
    return { frame: null, role: undefined }
  }
}

/** Opens one door for each request of the contract. Nothing else touches `ipcMain`. */
export function openDoors({ handlers, origins, roleOf, log }: IpcOptions): void {
  const options = {
    handlers,
    origins,
    onRefused: (name: RequestName, code: string) => log('door/refused', { name, code }),
    onThrown: (name: RequestName, thrown: unknown) => log('door/threw', { name, ...factsOf(thrown) }),
  }
  // From then on nobody waits for them.
  if (handlers instanceof Promise) void handlers.then((ready) => Object.assign(options, { handlers: ready }))
  for (const name of Object.keys(REQUESTS) as RequestName[]) {
    ipcMain.handle(name, (event, ...args: unknown[]) => {
      // Nobody is there to answer, and nothing is wrong that the log should tell.
      if (isGone(event)) return refused('not-allowed')
      return answerAtDoor(options, name, senderOf(event, roleOf), args)
    })
  }
}
