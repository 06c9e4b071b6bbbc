import { pdf } from '../../src/reports/formats/pdf'
import { collectGarbage } from '../garbage'
import { longReport } from './documents'

const MEGABYTE = 1 << 20
/** Collecting garbage takes a while, so not at every chunk. */
const LOOKS = 12

/** How much more memory than the document itself a report ever holds while it is made, in megabytes. */
export async function peakOf(rows: number): Promise<number> {
  const document = longReport(rows, 0)
  const used = () => {
    collectGarbage()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const before = used()
  let peak = before
  let taken = 0
  let bytes = 0
  for await (const chunk of pdf.render(document)) {
    bytes += chunk.length
    if (taken++ % Math.ceil(rows / 1000 / LOOKS + 1) === 0) peak = Math.max(peak, used())
  }
  if (!bytes) throw new Error('no bytes')
  return (peak - before) / MEGABYTE
}
