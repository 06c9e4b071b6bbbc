import { buffer } from 'node:stream/consumers'
import { move } from 'piscina'
import type { OfficialDocument } from './document'
import { reportFormats } from './formats'
import { renderMany } from './formats/pdf'

/** What a worker thread is asked: documents in a format. More than one, or a title, is one PDF of them all. */
export interface RenderTask {
  extension: string
  documents: OfficialDocument[]
  title: string | null
}

/** Runs in a worker thread. Nothing that it imports knows the database. */
export async function render({ extension, documents, title }: RenderTask): Promise<Uint8Array> {
  const format = reportFormats.find(candidate => candidate.extension === extension)!
  const bytes = await buffer(title === null ? format.render(documents[0]!) : renderMany(documents, title))
  return move(new Uint8Array(bytes)) as Uint8Array
}
