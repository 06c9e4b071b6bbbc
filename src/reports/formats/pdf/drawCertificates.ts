import { setImmediate } from 'node:timers/promises'
import type { Certificate } from '../../certificate'
import { drawCertificate } from './certificatePage'
import { createPainter } from './createPainter'

/** So many bytes are handed on at a time, and then other work gets its turn. */
const CHUNK = 65_536

/** A file of certificates, each on a page of its own and with a bookmark. `onPage` hears how many are done. */
export async function* drawCertificates(
  certificates: readonly Certificate[],
  title: string,
  onPage?: (done: number) => Promise<void>,
): AsyncIterable<Uint8Array> {
  const painter = createPainter({ title, author: certificates[0]?.issuer ?? '' })
  for (const [index, certificate] of certificates.entries()) {
    const part = painter.root.open('Part')
    drawCertificate(painter, certificate, part)
    painter.bookmarks.add(certificate.recipient, 0)
    part.close()
    if (painter.waiting < CHUNK) continue
    yield painter.take()
    await onPage?.(index + 1)
    await setImmediate()
  }
  painter.finish()
  yield painter.take()
}
