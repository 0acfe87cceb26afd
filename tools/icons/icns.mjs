// The .icns container of macOS: a list of typed blocks, here all with PNG files inside.

const BLOCK_HEADER_BYTES = 8

/** The types that hold PNG, and the width of each in pixels; some are the double-density form of a smaller icon. */
export const ICNS_TYPES = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
}

/**
 * @param {Map<number, Buffer>} pictures A square PNG for each width in `ICNS_TYPES`.
 * @returns {Buffer}
 */
export function icnsFile(pictures) {
  const blocks = Object.entries(ICNS_TYPES).map(([type, size]) => block(type, pictures.get(size)))
  return block('icns', Buffer.concat(blocks))
}

/**
 * Reads what `icnsFile` writes.
 * @param {Buffer} file
 * @returns {Map<string, Buffer>} The picture of each type.
 * @throws {Error} when it is not an icon.
 */
export function readIcns(file) {
  const isWhole = file.toString('latin1', 0, 4) === 'icns' && file.readUInt32BE(4) === file.length
  if (!isWhole) throw new Error('Not an .icns file')
  const pictures = new Map()
  for (let at = BLOCK_HEADER_BYTES; at < file.length; at += file.readUInt32BE(at + 4)) {
    const end = at + file.readUInt32BE(at + 4)
    pictures.set(file.toString('latin1', at, at + 4), file.subarray(at + BLOCK_HEADER_BYTES, end))
  }
  return pictures
}

function block(type, content) {
  const header = Buffer.alloc(BLOCK_HEADER_BYTES)
  header.write(type, 'latin1')
  header.writeUInt32BE(BLOCK_HEADER_BYTES + content.length, 4)
  return Buffer.concat([header, content])
}
