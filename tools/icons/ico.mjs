// The .ico container of Windows. Since Vista its pictures may be PNG files as they are.

const HEADER_BYTES = 6
const ENTRY_BYTES = 16

/**
 * @param {Map<number, Buffer>} pictures A square PNG for each width, 256 at most.
 * @returns {Buffer}
 */
export function icoFile(pictures) {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.size, 4)
  let offset = HEADER_BYTES + ENTRY_BYTES * pictures.size
  const entries = [...pictures].map(([size, png]) => {
    const entry = Buffer.alloc(ENTRY_BYTES)
    // One byte each for width and height, where 0 means 256.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...pictures.values()])
}

/**
 * Reads what `icoFile` writes.
 * @param {Buffer} file
 * @returns {Map<number, Buffer>}
 * @throws {Error} when it is not an icon.
 */
export function readIco(file) {
  if (file.readUInt32LE(0) !== 0x00010000) throw new Error('Not an .ico file')
  const pictures = new Map()
  for (let index = 0; index < file.readUInt16LE(4); index++) {
    const entry = file.subarray(HEADER_BYTES + index * ENTRY_BYTES)
    const [length, offset] = [entry.readUInt32LE(8), entry.readUInt32LE(12)]
    pictures.set(entry.readUInt8(0) || 256, file.subarray(offset, offset + length))
  }
  return pictures
}
