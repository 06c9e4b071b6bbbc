import { writeFileSync } from 'node:fs'
import { Organisation } from '../src/models/Organisation'
import { makeDocument, makeReport, reportForms } from '../src/reports'
import { useDatabase } from './support/database'
import { bytesOf } from './support/pdfText'
useDatabase('demo')
test('x', async () => {
  const now = new Date('2024-01-15T02:00:00Z')
  for (const { id } of reportForms.slice(1)) for (const code of ['Q6','Q6-CQCQ', 'Q6-CQCQ-01']) for (const year of [2022, 2023, 2024]) {
    const scope = { organisationId: (await Organisation.byCode(code)).id, year, now }
    try {
      const r = await makeReport(id, 'pdf', scope)
      writeFileSync(`/tmp/b-${id}-${code}-${year}.pdf`, await bytesOf(r.body))
    } catch (e) { console.log(id, code, year, (e as Error).message) }
  }
})
