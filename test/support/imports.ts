import { load } from 'cheerio'
import { Organisation } from '../../src/models/Organisation'
import type { Visitor } from './app'
import { bodyOf } from './body'
import { type Cell, outcomesOf, xlsxOf } from './sheets'

/** An office that takes workbooks home and brings files back, at one organisation. */
export interface ImportDesk {
  organisation: Organisation
  /** Takes a workbook home, as of today or of a year. */
  take(workbook: string, asked?: string): Promise<Buffer>
  /** Has a file checked; gives the address of what it would do. */
  check(workbook: string, content: Buffer | readonly (readonly Cell[])[], year?: string): Promise<string>
  /** The same, and imports it. */
  bring(workbook: string, content: Buffer | readonly (readonly Cell[])[], year?: string): Promise<string>
}

export async function importDesk(who: Visitor, code: string): Promise<ImportDesk> {
  const organisation = await Organisation.findOne({ where: { code }, rejectOnEmpty: true })
  const at = (rest: string) => `/organisations/${organisation.id}/${rest}`
  const desk: ImportDesk = {
    organisation,
    async take(workbook, asked = '') {
      return (await bodyOf(who.get(at(`workbooks/${workbook}.xlsx${asked}`)).expect(200))).body
    },
    async check(workbook, content, year = '') {
      const file = { name: 'tệp thử.xlsx', content: Buffer.isBuffer(content) ? content : await xlsxOf(content as Cell[][]) }
      const answer = await who.upload(at('imports'), { workbook, year }, file)
      if (answer.status !== 303) throw new Error(`${workbook}: ${answer.status} ${mainText(answer.text)}`)
      return String(answer.headers['location'])
    },
    async bring(workbook, content, year) {
      const address = await desk.check(workbook, content, year)
      const answer = await who.post(`${address}/application`)
      if (answer.status !== 303)
        throw new Error(`${workbook}: ${answer.status} ${mainText(answer.text)} ${(await outcomesOf(address)).join('; ')}`)
      return address
    },
  }
  return desk
}

/** What a page says, without its frame. */
export const mainText = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')
