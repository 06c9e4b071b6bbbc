import { setImmediate } from 'node:timers/promises'
import { RuleError } from '../../../errors'
import type { OfficialDocument } from '../../document'
import type { PdfPainter, Tag } from './painter'
import { typesetDocument } from './typesetDocument'

/** So many bytes are handed on at a time, and then other work gets its turn. */
const CHUNK = 65_536

/** A file of one document. */
export async function* drawFile(painter: PdfPainter, document: OfficialDocument): AsyncIterable<Uint8Array> {
  yield* drawn(painter, document, painter.root, null)
  yield* ended(painter)
}

/** A file of many documents, each on pages of its own, numbered by itself and with a bookmark. */
export async function* drawFileOfMany(
  painter: PdfPainter,
  documents: Iterable<OfficialDocument> | AsyncIterable<OfficialDocument>,
): AsyncIterable<Uint8Array> {
  let isEmpty = true
  for await (const document of documents) {
    isEmpty = false
    const part = painter.root.open('Part')
    yield* drawn(painter, document, part, document.title)
    part.close()
  }
  if (isEmpty) throw new RuleError('Chưa có văn bản nào để in. Hãy chọn ít nhất một văn bản.')
  yield* ended(painter)
}

async function* drawn(painter: PdfPainter, document: OfficialDocument, root: Tag, bookmark: string | null): AsyncIterable<Uint8Array> {
  for (const _step of typesetDocument(document, painter, root, bookmark)) {
    if (painter.waiting < CHUNK) continue
    yield painter.take()
    await setImmediate()
  }
}

async function* ended(painter: PdfPainter): AsyncIterable<Uint8Array> {
  painter.finish()
  yield painter.take()
}
