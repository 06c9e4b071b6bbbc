import { ZipFile } from 'yazl'

/** An archive of files that are made already: PDF, DOCX and XLSX are packed by themselves, so they are only stored. */
export function zipOf(entries: readonly { name: string; bytes: Uint8Array }[], mtime: Date): AsyncIterable<Uint8Array> {
  const zip = new ZipFile()
  for (const { name, bytes } of entries) zip.addBuffer(Buffer.from(bytes), name, { mtime, compress: false })
  zip.end()
  return zip.outputStream as unknown as AsyncIterable<Uint8Array>
}
