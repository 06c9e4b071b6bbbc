import { pdf } from '../../src/reports/formats/pdf'
import type { StartEngine } from './engine'

export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

export const startOurs: StartEngine = async () => ({ render: document => bytesOf(pdf.render(document)) })
