import { applyImport, undoImport } from '../../src/commands/applyImport'
import { stageRows } from '../../src/commands/imports/stageImport'
import { issueReport } from '../../src/commands/issueReport'
import { sweepFiles } from '../../src/commands/sweepFiles'
import { write } from '../../src/database'
import { searchKey, sortKey } from '../../src/domain/personName'
import { File } from '../../src/models/File'
import { Term } from '../../src/models/Term'
import { putFile } from '../../src/storage'
import { PUBLISHED, type World } from './catalogueWorld'
import { actorOfOffice, type CommandRow, NOW } from './commandRow'

/** A row of the file that was checked at A: somebody new in A1. */
const stageOne = ({ batch, organisation }: World) =>
  write(null, context => {
    const fullName = 'Lê Văn Tệp'
    const content = {
      fullName,
      sortKey: sortKey(fullName),
      searchKey: searchKey(fullName),
      admittedOn: '2010-01-01',
      fromDate: '2010-01-01',
      beganBy: 'FOUNDING',
    }
    const fresh = { outcome: 'NEW' as const, subjectId: null, subjectVersion: null, placeId: organisation.A1, before: null, problems: [] }
    return stageRows(context, { id: batch['A']!, workbook: 'members' }, [{ ...fresh, rowNumber: 3, name: fullName, content }])
  })

/** A file whose last day is over. */
const keepExpired = ({ organisation }: World) =>
  write(null, async context => {
    const about = { organisationId: organisation.A, type: 'text/plain', name: 'cu.txt', keepUntil: '2024-01-01' }
    return File.keep(context, { ...about, ...(await putFile(Buffer.from('cũ'))) })
  })

/** Files that come in, go out and are let go; of a file of many rows one entry names the file. */
export const FILE_COMMANDS: Record<string, CommandRow> = {
  applyImport: { tells: 'CREATION', given: stageOne, run: async ({ batch }) => applyImport(await actorOfOffice(), batch['A']!, NOW) },
  undoImport: { tells: 'CREATION', run: async ({ batch }) => undoImport(await actorOfOffice(), batch['A']!, NOW) },
  issueReport: {
    tells: 'CREATION',
    run: async ({ organisation }) => {
      const { id: termId } = await Term.findOne({ where: { organisationId: organisation.A }, rejectOnEmpty: true })
      const issue = { organisationId: organisation.A, termId, year: PUBLISHED, form: 'year-end-report', kind: 'BC' as const, number: 990 }
      const said = {
        subject: 'tổng kết',
        signatoryName: 'Trần Thị Thử',
        signatoryOffice: 'Bí thư',
        content: { figures: [], rows: [] } as never,
      }
      const files = [{ format: 'html', ...(await putFile(Buffer.from('văn bản'))), type: 'text/html', name: 'bao-cao.html' }]
      return issueReport(await actorOfOffice(), { ...issue, ...said, datedOn: '2024-01-10', files }, NOW)
    },
  },
  sweepFiles: { tells: 'REMOVAL', given: keepExpired, run: () => sweepFiles(NOW) },
}
