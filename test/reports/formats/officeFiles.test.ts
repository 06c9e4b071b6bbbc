import { Organisation } from '../../../src/models/Organisation'
import { makeReport, reportForms } from '../../../src/reports'
import { useDatabase } from '../../support/database'
import { printedByOffice, testWithTool } from '../../support/externalTools'
import { bytesOf, readPdf, wholeText } from '../../support/pdfText'

useDatabase('demo')

const FORMATS = ['docx', 'xlsx'] as const

testWithTool(
  'soffice',
  'LibreOffice opens every form of the demo year for editing and for checking',
  async () => {
    const { id: organisationId } = await Organisation.byCode('Q6-CQCQ')
    const scope = { organisationId, year: 2022, now: new Date('2024-01-15T02:00:00Z') }
    const files: Record<string, Buffer> = {}
    for (const { id } of reportForms) {
      for (const extension of FORMATS)
        files[`${id}-${extension}.${extension}`] = await bytesOf((await makeReport(id, extension, scope)).body)
    }
    const printed = printedByOffice(files)
    expect(Object.keys(printed)).toHaveLength(reportForms.length * FORMATS.length)
    for (const [name, file] of Object.entries(printed)) {
      if (!file) throw new Error(`LibreOffice cannot read ${name}`)
      expect(wholeText(readPdf(file)).replace(/\s+/g, ' ')).toContain('2022')
    }
  },
  240_000,
)
