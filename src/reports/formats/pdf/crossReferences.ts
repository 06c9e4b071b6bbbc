/** How many small objects share a compressed stream. */
export const OBJECTS_A_STREAM = 200

/** Where an object stands that has no place of its own in the file: below zero, so that a number serves for both. */
export const placeInStream = (streamId: number, turn: number) => -(streamId * 256 + turn)

/** The table of all objects in the form of PDF 1.5: seven bytes each for kind, place and turn. */
export function crossReferences(offsets: readonly (number | null)[]): Buffer {
  const table = Buffer.alloc((offsets.length + 1) * 7)
  table.writeUInt16BE(65_535, 5)
  for (const [i, offset] of offsets.entries()) {
    const at = (i + 1) * 7
    if (offset === null) continue
    table[at] = offset < 0 ? 2 : 1
    table.writeUInt32BE(offset < 0 ? Math.floor(-offset / 256) : offset, at + 1)
    table.writeUInt16BE(offset < 0 ? -offset % 256 : 0, at + 5)
  }
  return table
}
