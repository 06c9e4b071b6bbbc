import { nobody, type Row, rowsOf, WORKBOOKS } from './catalogueRecords'
import { ADMITTING, type Expected, KEEPING_CANDIDATES, KEPT_CANDIDATE } from './catalogueTables'
import type { PlaceName } from './catalogueWorld'

const candidateAct = (rest: string, expected: Expected, reviewed = false) =>
  rowsOf(`/candidates/:candidateId/${rest}`, expected, ({ candidate }, column) => [`/candidates/${candidate[column]}/${rest}`], reviewed)

/** Routes on which candidates are followed. */
export const CANDIDATE_ROWS: Record<string, Row> = {
  ...rowsOf(
    '/organisations/:organisationId/candidates',
    KEEPING_CANDIDATES,
    ({ organisation }, column) => [`/organisations/${organisation[column as PlaceName]}/candidates`],
    true,
  ),
  ...rowsOf(
    '/organisations/:organisationId/years/:year/targets',
    WORKBOOKS,
    ({ organisation }, column) => [`/organisations/${organisation[column as PlaceName]}/years/2023/targets`],
    false,
  ),
  ...candidateAct('profile', KEPT_CANDIDATE),
  ...candidateAct('stages', KEPT_CANDIDATE),
  ...candidateAct('corrections', KEPT_CANDIDATE),
  // Nobody of them has come so far; a cell secretary never admits.
  ...candidateAct('admissions', nobody(ADMITTING), true),
  ...candidateAct('endings', KEPT_CANDIDATE),
  // All of them are followed: nobody comes back.
  ...candidateAct('resumptions', nobody(KEPT_CANDIDATE)),
}
