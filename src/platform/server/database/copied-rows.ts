const header = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1')

/** The rows of PostgreSQL's binary COPY, each as its fields. A field lives until the next row is asked for. */
export async function* copiedRows(stream: AsyncIterable<Buffer>): AsyncGenerator<(Buffer | null)[]> {
  let rest: Buffer = Buffer.alloc(0)
  let isBegun = false
  for await (const part of stream) {
    rest = rest.length === 0 ? part : Buffer.concat([rest, part])
    let at = 0
    if (!isBegun) {
      if (rest.length < 19) continue
      if (!rest.subarray(0, 11).equals(header)) throw new Error('this is no binary COPY')
      at = 19 + rest.readUInt32BE(15)
      isBegun = true
    }
    for (;;) {
      const end = endOfRow(rest, at)
      if (end === undefined) break
      if (end === at) return
      yield fieldsAt(rest, at)
      at = end
    }
    rest = rest.subarray(at)
  }
}

/** Where the row that begins here ends; here itself at the end of all rows; nothing while it is not there in full. */
function endOfRow(bytes: Buffer, at: number): number | undefined {
  if (bytes.length < at + 2) return undefined
  const count = bytes.readInt16BE(at)
  if (count === -1) return at
  let end = at + 2
  for (let field = 0; field < count; field++) {
    if (bytes.length < end + 4) return undefined
    end += 4 + Math.max(0, bytes.readInt32BE(end))
  }
  return bytes.length < end ? undefined : end
}

function fieldsAt(bytes: Buffer, at: number): (Buffer | null)[] {
  let place = at + 2
  return Array.from({ length: bytes.readInt16BE(at) }, () => {
    const length = bytes.readInt32BE(place)
    place += 4
    if (length === -1) return null
    const field = bytes.subarray(place, place + length)
    place += length
    return field
  })
}
