/** Joins the many small strings of a PDF, one byte a character, into large pieces. */
export class ByteSink {
  #text = ''
  #pieces: Uint8Array[] = []
  #size = 0

  get waiting() {
    return this.#size + this.#text.length
  }

  write(data: string | Uint8Array) {
    if (typeof data === 'string') {
      this.#text += data
      if (this.#text.length > 65_536) this.#join()
      return
    }
    this.#join()
    this.#add(data)
  }

  take(): Uint8Array {
    this.#join()
    const bytes = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces)
    this.#pieces = []
    this.#size = 0
    return bytes
  }

  #join() {
    if (!this.#text) return
    this.#add(Buffer.from(this.#text, 'latin1'))
    this.#text = ''
  }

  #add(bytes: Uint8Array) {
    this.#pieces.push(bytes)
    this.#size += bytes.length
  }
}
