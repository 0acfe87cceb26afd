import { REQUESTS, type RequestName, type RequestPayload, type RequestValues } from '../src-model/contract/contract'
import { type Answer, type CodedError, ok, refused } from '../src-model/contract/errors'
import { REQUEST_ROLES, type Role } from '../src-model/contract/roles'
import { isWithinBounds } from './payload-bounds'

/** What the door looks at of the frame that a request came from, read once. */
export interface SenderFrame {
  /** Whole: scheme, host and port. */
  origin: string
  isDetached: boolean
  hasParent: boolean
  /** Whether it is the main frame of the contents that sent the request. */
  isMainFrame: boolean
}

/** Who asks. */
export interface Sender {
  /** `null` when the frame is gone or belongs to no window. */
  frame: SenderFrame | null
  /** The role that the window's contents were registered with, if they were. */
  role: Role | undefined
}

/** One function a request, told what was asked and by which window; one missing or extra does not compile. */
export type Handlers = {
  [Name in RequestName]: (
    payload: RequestPayload<Name>,
    role: Role,
  ) => Answer<RequestValues[Name]> | Promise<Answer<RequestValues[Name]>>
}

/** Whether a sender may make a request. @param origins those of the app's own pages. */
export function isSenderAllowed(name: RequestName, { frame, role }: Sender, origins: readonly string[]): boolean {
  if (frame === null || frame.isDetached || frame.hasParent || !frame.isMainFrame) return false
  if (role === undefined || !REQUEST_ROLES[name].includes(role)) return false
  return origins.includes(frame.origin)
}

/** The payload of a request as a fresh object of known fields, or a refusal. @param args all that was sent. */
export function parsePayload<Name extends RequestName>(
  name: Name,
  args: readonly unknown[],
): Answer<RequestPayload<Name>> {
  const [payload] = args
  try {
    if (args.length !== 1 || !isWithinBounds(payload)) return refused('bad-request')
    const parsed = REQUESTS[name].safeParse(payload)
    return parsed.success ? ok(parsed.data as RequestPayload<Name>) : refused('bad-request')
  } catch {
    // A copy from another process runs nothing when it is read; whatever does is none.
    return refused('bad-request')
  }
}

interface DoorOptions {
  origins: readonly string[]
  /** While the app starts they are still to come. */
  handlers: Handlers | Promise<Handlers>
  /** Told of each refusal at the door. */
  onRefused: (name: RequestName, code: CodedError['code']) => void
  /** Told of what a handler threw, which is a fault of ours. */
  onThrown: (name: RequestName, thrown: unknown) => void
}

/**
 * Lets a request in, or refuses it. Sender and payload are judged before anything
 * is waited for, so that nothing can change meanwhile. It never rejects.
 *
 * @param args all that was sent.
 */
export async function answerAtDoor<Name extends RequestName>(
  { origins, handlers, onRefused, onThrown }: DoorOptions,
  name: Name,
  sender: Sender,
  args: readonly unknown[],
): Promise<Answer<RequestValues[Name]>> {
  const { role } = sender
  const refuse = (refusal: { ok: false; error: CodedError }) => {
    onRefused(name, refusal.error.code)
    return refusal
  }
  if (role === undefined || !isSenderAllowed(name, sender, origins)) return refuse(refused('not-allowed'))
  const payload = parsePayload(name, args)
  if (!payload.ok) return refuse(payload)
  try {
    const answering = handlers instanceof Promise ? await handlers : handlers
    return await answering[name](payload.value, role)
  } catch (thrown) {
    onThrown(name, thrown)
    return refused('unexpected')
  }
}
