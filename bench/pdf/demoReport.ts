import { migrator } from '../../src/migrations'
import { Organisation } from '../../src/models/Organisation'
import { makeDocument } from '../../src/reports'
import type { OfficialDocument } from '../../src/reports/document'
import { seedDemo } from '../../seeders'

const NOW = new Date('2023-02-03T08:00:00+07:00')

/** The year-end reports of the demo's committee, counted from its records: another year for every round. */
export async function demoReports(years: readonly number[]): Promise<OfficialDocument[]> {
  await migrator.up()
  await seedDemo(NOW)
  const { id: organisationId } = await Organisation.byCode('Q6-CQCQ')
  const documents: OfficialDocument[] = []
  for (const year of years) documents.push((await makeDocument('year-end-report', { organisationId, year, now: NOW })).document)
  return documents
}
