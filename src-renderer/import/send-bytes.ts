import type { CodedError } from '../../src-model/contract/errors'
import { bridge } from '../bridge'

/** How many bytes go through the door in one string, and in one message. */
const PIECE = 8_192
const MESSAGE = PIECE * 128

/** Each byte as the character of its number. */
function asCharacters(bytes: Uint8Array): string[] {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)))
  }
  return pieces
}

/** What is sent: files, or text that was pasted. */
export interface Sent {
  name: string
  blob: Blob
}

/**
 * Sends what files hold to main, which was told of them before.
 *
 * @param onShare told how much has been sent, from nought to one.
 * @param goesOn whether it is still wanted.
 * @returns why it cannot be read, if it cannot.
 */
export async function sendBytes(
  files: readonly Sent[],
  onShare: (share: number) => void,
  goesOn: () => boolean,
): Promise<CodedError | null> {
  const all = files.reduce((sum, { blob }) => sum + blob.size, 0)
  let sent = 0
  for (const [file, { name, blob }] of files.entries()) {
    for (let at = 0; at < blob.size && goesOn(); at += MESSAGE) {
      // A folder, or a file that went meanwhile, only shows here.
      const buffer = await blob
        .slice(at, at + MESSAGE)
        .arrayBuffer()
        .catch(() => null)
      if (buffer === null) return { code: 'file-unreadable', params: { name } }
      if (!goesOn()) return null
      const answer = await bridge.request('import/bytes', { file, pieces: asCharacters(new Uint8Array(buffer)) })
      if (!answer.ok) return answer.error
      sent += buffer.byteLength
      onShare(sent / all)
    }
  }
  return null
}
