import { READER_NAMES, type ReaderName } from './catalogueReaders'

/** Statuses by reader and column. Written by hand, from the rights that the product promises and from nothing else. */
export type Expected = Record<ReaderName, Record<string, number>>

/** Columns in the first line, a reader in each other. */
export function table([head = '']: TemplateStringsArray): Expected {
  const [columns = [], ...lines] = head
    .trim()
    .split('\n')
    .map(line => line.trim().split(/ +/))
  const rows = lines.map(([reader, ...statuses]) => [reader, Object.fromEntries(columns.map((name, at) => [name, Number(statuses[at])]))])
  const expected = Object.fromEntries(rows) as Expected
  for (const reader of READER_NAMES) {
    if (columns.some(name => !expected[reader]?.[name])) throw new Error(`the table says nothing of «${reader}» somewhere`)
  }
  return expected
}

/**
 * Who reads stands at S, A or A1 (catalogueReaders.ts). Seen from A: S is the parent, A1 and A2 are cells, A3 a section with the cell A31 in it,
 * A9 a cell closed in the open year; B is the sister, B1 the cousin of A1; C stands in another tree.
 */
export const ORGANISATION = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 200 200 200 404 404
  officeOfA       404 200 200 200 200 200 200 404 404 404 404
  secretaryOfA    404 200 200 200 200 200 200 404 404 404 404
  inspectionOfA   404 200 200 200 200 200 200 404 404 404 404
  superiorOffice  200 200 200 200 200 200 200 200 200 404 404
  cellSecretary   404 200 200 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 200 200 200 200 200 200 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Published totals: the cell secretary also of the own committee, the administrator of none. */
export const TOTALS = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 200 200 200 404 404
  officeOfA       404 200 200 200 200 200 200 404 404 404 404
  secretaryOfA    404 200 200 200 200 200 200 404 404 404 404
  inspectionOfA   404 200 200 200 200 200 200 404 404 404 404
  superiorOffice  200 200 200 200 200 200 200 200 200 404 404
  cellSecretary   404 200 200 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** What was done, by whom and why: the committee and its inspection commission; the administrator finds acts on accounts in it. */
export const LOG = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 200 200 200 404 404
  officeOfA       404 200 200 200 200 200 200 404 404 404 404
  secretaryOfA    404 200 200 200 200 200 200 404 404 404 404
  inspectionOfA   404 200 200 200 200 200 200 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 200 200 200 200 200 200 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** People, the records behind figures, documents: the cell secretary only of the own cell. */
export const RECORDS = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 200 200 200 404 404
  officeOfA       404 200 200 200 200 200 200 404 404 404 404
  secretaryOfA    404 200 200 200 200 200 200 404 404 404 404
  inspectionOfA   404 200 200 200 200 200 200 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 200 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Lists taken out of the system: those who work with them; the inspection commission reads them in it. */
export const EXPORTS = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 200 200 200 404 404
  officeOfA       404 200 200 200 200 200 200 404 404 404 404
  secretaryOfA    404 200 200 200 200 200 200 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 200 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

export const COMMENDATIONS = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 200 200 200 404 404
  officeOfA       404 200 200 200 200 200 200 404 404 404 404
  secretaryOfA    404 200 200 200 200 200 200 404 404 404 404
  inspectionOfA   404 200 200 200 200 200 200 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 200 200 404 404 404 404 404 404 404 404
  member          404 200 200 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** A sheet is a cell's. */
export const SHEET = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       404 404 200 200 404 200 200 404 200 404 404
  officeOfA       404 404 200 200 404 200 200 404 404 404 404
  secretaryOfA    404 404 200 200 404 200 200 404 404 404 404
  inspectionOfA   404 404 200 200 404 200 200 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 200 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Entering proposals is the work of the cell's own secretary. */
export const PROPOSING = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       404 404 403 403 404 403 404 404 403 404 404
  officeOfA       404 404 403 403 404 403 404 404 404 404 404
  secretaryOfA    404 404 403 403 404 403 404 404 404 404 404
  inspectionOfA   404 404 403 403 404 403 404 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 303 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       401 401 401 401 401 401 401 401 401 401 401`

/** Decisions are a committee's; a cell has none, which its page says. */
export const DECISIONS = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 200 200 200 404 404
  officeOfA       404 200 200 200 200 200 200 404 404 404 404
  secretaryOfA    404 200 200 200 200 200 200 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

export const DECIDING = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 404 404 404 404 404 200 404 404 404
  officeOfA       404 200 404 404 404 404 404 404 404 404 404
  secretaryOfA    404 200 404 404 404 404 404 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** The report of a year, then the notice of results (a unit's own only once they are published), then the list of those commended. */
export const DOCUMENT = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1  notice-A1 open-A1 notice-A2 list-A list-A1 list-A2 list-B
  officeOfS       200 200 200 200 200 200 200 200 200 404 404 200       200     200       200    200     200     200
  officeOfA       404 200 200 200 200 200 200 404 404 404 404 200       200     200       200    200     200     404
  secretaryOfA    404 200 200 200 200 200 200 404 404 404 404 200       200     200       200    200     200     404
  inspectionOfA   404 200 200 200 200 200 200 404 404 404 404 200       200     200       200    200     200     404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404 403       403     403       403    403     403     403
  cellSecretary   404 403 200 404 404 404 404 404 404 404 404 200       403     404       200    200     404     404
  member          404 403 403 404 404 404 404 404 404 404 404 403       403     404       200    200     404     404
  administrator   404 403 403 403 403 403 403 404 404 404 404 403       403     403       403    403     403     404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404 404       404     404       404    404     404     404
  anonymous       303 303 303 303 303 303 303 303 303 303 303 303       303     303       303    303     303     303`

/** Issuing the report of a year is for who works at its very place. */
export const ISSUING = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 403 403 403 403 403 403 403 403 404 404
  officeOfA       404 200 403 403 403 403 403 404 404 404 404
  secretaryOfA    404 200 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 200 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** What was issued is for whom its draft was. */
export const ISSUED = table`
                  report-A report-A1 report-B notice-A1 notice-A2 list-A
  officeOfS       200      200       200      200       200       200
  officeOfA       200      200       404      200       200       200
  secretaryOfA    200      200       404      200       200       200
  inspectionOfA   200      200       404      200       200       200
  superiorOffice  403      403       403      403       403       403
  cellSecretary   403      200       404      200       404       200
  member          403      403       404      403       404       200
  administrator   403      403       404      403       403       403
  withoutGrant    404      404       404      404       404       404
  anonymous       303      303       303      303       303       303`

/** Documents for every unit below: a cell has none, which the answer says to those who may. */
export const BATCH = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       303 303 422 422 303 422 422 303 422 404 404
  officeOfA       404 303 422 422 303 422 422 404 404 404 404
  secretaryOfA    404 303 422 422 303 422 422 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       401 401 401 401 401 401 401 401 401 401 401`

/** Long work is for who asked for it, and for nobody else. */
export const JOB = table`
                  of-S of-A of-A-at-S
  officeOfS       200  404  404
  officeOfA       404  200  200
  secretaryOfA    404  404  404
  inspectionOfA   404  404  404
  superiorOffice  404  404  404
  cellSecretary   404  404  404
  member          404  404  404
  administrator   404  404  404
  withoutGrant    404  404  404
  anonymous       303  303  303`

/** What came of it, too, as long as the rights last: those at S are lost. */
export const JOB_RESULT = table`
                  of-S of-A of-A-at-S
  officeOfS       200  404  404
  officeOfA       404  200  403
  secretaryOfA    404  404  404
  inspectionOfA   404  404  404
  superiorOffice  404  404  404
  cellSecretary   404  404  404
  member          404  404  404
  administrator   404  404  404
  withoutGrant    404  404  404
  anonymous       303  303  303`

/** What is done can not be taken back, what waits can. */
export const JOB_CANCELLATION = table`
                  of-A of-A-waiting
  officeOfS       404  404
  officeOfA       422  303
  secretaryOfA    404  404
  inspectionOfA   404  404
  superiorOffice  404  404
  cellSecretary   404  404
  member          404  404
  administrator   404  404
  withoutGrant    404  404
  anonymous       401  401`

/** The same with other answers: of a form, where somebody else than its reader is meant. */
export const answering = (expected: Expected, allowed: number, anonymous: number): Expected =>
  Object.fromEntries(
    Object.entries(expected).map(([reader, columns]) => [
      reader,
      Object.fromEntries(
        Object.entries(columns).map(([name, status]) => [name, reader === 'anonymous' ? anonymous : status === 200 ? allowed : status]),
      ),
    ]),
  ) as Expected

export const MEMBER = table`
                  self member-A1 secretary-A1 A2  B1  C1
  officeOfS       200  200       200          200 200 404
  officeOfA       200  200       200          200 404 404
  secretaryOfA    200  200       200          200 404 404
  inspectionOfA   200  200       200          200 404 404
  superiorOffice  403  403       403          403 403 404
  cellSecretary   200  200       200          404 404 404
  member          200  403       403          404 404 404
  administrator   403  403       403          403 404 404
  withoutGrant    404  404       404          404 404 404
  anonymous       303  303       303          303 303 303`

/** Keeping candidates: the office for all below it, a cell secretary in the own cell; a section without cells and a closed cell follow nobody. */
export const KEEPING_CANDIDATES = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 404 200 200 404 404
  officeOfA       404 200 200 200 200 200 404 404 404 404 404
  secretaryOfA    404 403 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 200 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

export const CANDIDATE = table`
                  A1  A2  B1  C1
  officeOfS       200 200 200 404
  officeOfA       200 200 404 404
  secretaryOfA    200 200 404 404
  inspectionOfA   200 200 404 404
  superiorOffice  403 403 403 404
  cellSecretary   200 404 404 404
  member          403 404 404 404
  administrator   403 403 404 404
  withoutGrant    404 404 404 404
  anonymous       303 303 303 303`

/** Who keeps them. */
export const KEPT_CANDIDATE = table`
                  A1  A2  B1  C1
  officeOfS       200 200 200 404
  officeOfA       200 200 404 404
  secretaryOfA    403 403 404 404
  inspectionOfA   403 403 404 404
  superiorOffice  403 403 403 404
  cellSecretary   200 404 404 404
  member          403 404 404 404
  administrator   403 403 404 404
  withoutGrant    404 404 404 404
  anonymous       303 303 303 303`

/** Admission is an act of the office: it makes a member. */
export const ADMITTING = table`
                  A1  A2  B1  C1
  officeOfS       200 200 200 404
  officeOfA       200 200 404 404
  secretaryOfA    403 403 404 404
  inspectionOfA   403 403 404 404
  superiorOffice  403 403 403 404
  cellSecretary   403 404 404 404
  member          403 404 404 404
  administrator   403 403 404 404
  withoutGrant    404 404 404 404
  anonymous       303 303 303 303`

/** Ratings of the reader in A1, published and open, of others there and elsewhere, and of organisations. */
export const RATING = table`
                  self self-open A1  A1-open A2  A2-open B1  C1  cell-A1 cell-A2 A   B   C
  officeOfS       200  200       200 200     200 200     200 404 200     200     200 200 404
  officeOfA       200  200       200 200     200 200     404 404 200     200     200 404 404
  secretaryOfA    200  200       200 200     200 200     404 404 200     200     200 404 404
  inspectionOfA   200  200       200 200     200 200     404 404 200     200     200 404 404
  superiorOffice  403  403       403 403     403 403     403 404 403     403     403 403 404
  cellSecretary   200  200       200 200     404 404     404 404 200     404     403 404 404
  member          200  403       403 403     404 404     404 404 403     404     403 404 404
  administrator   403  403       403 403     403 403     404 404 403     403     403 404 404
  withoutGrant    404  404       404 404     404 404     404 404 404     404     404 404 404
  anonymous       303  303       303 303     303 303     303 303 303     303     303 303 303`

/** Of a decision taken above, each sees the part that is about the own people. */
export const COMMENDATION_DECISION = table`
                  S-for-A1-and-B1 S-for-B1 A   B   C
  officeOfS       200             200      200 200 404
  officeOfA       200             404      200 404 404
  secretaryOfA    200             404      200 404 404
  inspectionOfA   200             404      200 404 404
  superiorOffice  403             403      403 403 404
  cellSecretary   200             404      200 404 404
  member          200             404      200 404 404
  administrator   404             404      403 404 404
  withoutGrant    404             404      404 404 404
  anonymous       303             303      303 303 303`

/** A decision being prepared, by the committee that prepares it; nobody else is told of it. */
export const COMMENDING = table`
                  S   A   B   C
  officeOfS       200 200 200 404
  officeOfA       404 200 404 404
  secretaryOfA    404 200 404 404
  inspectionOfA   404 403 404 404
  superiorOffice  403 403 403 404
  cellSecretary   404 403 404 404
  member          404 403 404 404
  administrator   404 403 404 404
  withoutGrant    404 404 404 404
  anonymous       303 303 303 303`

/** Asking to be commended is the cell's. */
export const PROPOSING_COMMENDATION = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       403 403 403 403 403 403 403 403 403 404 404
  officeOfA       404 403 403 403 403 403 403 404 404 404 404
  secretaryOfA    404 403 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 303 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       401 401 401 401 401 401 401 401 401 401 401`

/** Taking back what a cell asked for. */
export const WITHDRAWING_PROPOSAL = table`
                  A1  A2  B1  C1
  officeOfS       403 403 403 404
  officeOfA       403 403 404 404
  secretaryOfA    403 403 404 404
  inspectionOfA   403 403 404 404
  superiorOffice  403 403 403 404
  cellSecretary   303 404 404 404
  member          403 404 404 404
  administrator   403 403 404 404
  withoutGrant    404 404 404 404
  anonymous       401 401 401 401`

/** Papers of a decision name everybody in it. */
export const COMMENDATION_PAPERS = table`
                  S-for-A1-and-B1 S-for-B1 A   B   C
  officeOfS       200             200      200 200 404
  officeOfA       404             404      200 404 404
  secretaryOfA    404             404      200 404 404
  inspectionOfA   404             404      200 404 404
  superiorOffice  403             403      403 403 404
  cellSecretary   404             404      403 404 404
  member          404             404      403 404 404
  administrator   404             404      403 404 404
  withoutGrant    404             404      404 404 404
  anonymous       303             303      303 303 303`

export const LIST = table`
                  all found below-A below-B below-C
  officeOfS       200 200   200     200     404
  officeOfA       200 200   200     404     404
  secretaryOfA    200 200   200     404     404
  inspectionOfA   200 200   200     404     404
  superiorOffice  200 200   200     200     404
  cellSecretary   200 200   200     404     404
  member          403 403   403     403     403
  administrator   200 200   200     404     404
  withoutGrant    200 200   404     404     404
  anonymous       303 303   303     303     303`

const ANYBODY = table`
                  all
  officeOfS       200
  officeOfA       200
  secretaryOfA    200
  inspectionOfA   200
  superiorOffice  200
  cellSecretary   200
  member          200
  administrator   200
  withoutGrant    200
  anonymous       200`

/** Only accounts of members have pages of their own. */
export const ME = table`
                  me
  officeOfS       404
  officeOfA       404
  secretaryOfA    404
  inspectionOfA   404
  superiorOffice  404
  cellSecretary   200
  member          200
  administrator   404
  withoutGrant    404
  anonymous       303`

/** Accounts of a place and below: who keeps them, who confirms roles, who inspects. */
export const ACCOUNTS = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 200 200 200 404 404
  officeOfA       404 200 200 200 200 200 200 404 404 404 404
  secretaryOfA    404 200 200 200 200 200 200 404 404 404 404
  inspectionOfA   404 200 200 200 200 200 200 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 200 200 200 200 200 200 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Inviting somebody: the office to the cells below it, the administrator everywhere below; nobody to a closed unit. */
export const INVITING = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       403 403 200 200 403 200 403 403 200 404 404
  officeOfA       404 403 200 200 403 200 403 404 404 404 404
  secretaryOfA    404 403 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 200 200 200 200 200 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Of which roles a second factor is asked: the administrator says. */
export const REQUIRING = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       403 403 403 403 403 403 403 403 403 404 404
  officeOfA       404 403 403 403 403 403 403 404 404 404 404
  secretaryOfA    404 403 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 200 200 200 200 200 200 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Accounts by who holds them: above, beside and below the reader, with no role at all, of a cousin, of another tree. */
export const ACCOUNT = table`
                  S.office A.office A.secretary A1.secretary A1.reader A.grantless B1.keeper C1.keeper
  officeOfS       200      200      200         200          200       200         200       404
  officeOfA       404      200      200         200          200       200         404       404
  secretaryOfA    404      200      200         200          200       200         404       404
  inspectionOfA   404      200      200         200          200       200         404       404
  superiorOffice  404      404      404         404          404       404         404       404
  cellSecretary   404      404      404         404          404       404         404       404
  member          404      404      404         404          404       404         404       404
  administrator   404      200      200         200          200       200         404       404
  withoutGrant    404      404      404         404          404       404         404       404
  anonymous       303      303      303         303          303       303         303       303`

/** Looking after an account: nobody's own, nothing above or outside; the office only those of people of cells. */
export const KEEPING = table`
                  S.office A.office A.secretary A1.secretary A1.reader A.grantless B1.keeper C1.keeper
  officeOfS       403      403      403         200          200       403         200       404
  officeOfA       404      403      403         200          200       403         404       404
  secretaryOfA    404      403      403         403          403       403         404       404
  inspectionOfA   404      403      403         403          403       403         404       404
  superiorOffice  404      404      404         404          404       404         404       404
  cellSecretary   404      404      404         404          404       404         404       404
  member          404      404      404         404          404       404         404       404
  administrator   404      200      200         200          200       200         404       404
  withoutGrant    404      404      404         404          404       404         404       404
  anonymous       303      303      303         303          303       303         303       303`

/** Roles that wait: the one at A was asked for by its administrator, the one at A1 by the office of A. */
export const REQUEST = table`
                  A   A1  B1  C1
  officeOfS       200 200 200 404
  officeOfA       200 200 404 404
  secretaryOfA    200 200 404 404
  inspectionOfA   200 200 404 404
  superiorOffice  404 404 404 404
  cellSecretary   404 404 404 404
  member          404 404 404 404
  administrator   200 200 404 404
  withoutGrant    404 404 404 404
  anonymous       303 303 303 303`

/** The second person is never the one who asked. */
export const CONFIRMING = table`
                  A   A1  B1  C1
  officeOfS       200 200 200 404
  officeOfA       200 403 404 404
  secretaryOfA    200 200 404 404
  inspectionOfA   403 403 404 404
  superiorOffice  404 404 404 404
  cellSecretary   404 404 404 404
  member          404 404 404 404
  administrator   403 200 404 404
  withoutGrant    404 404 404 404
  anonymous       303 303 303 303`

/** Taking back is for the one who asked. */
export const WITHDRAWING = table`
                  A   A1  B1  C1
  officeOfS       403 403 403 404
  officeOfA       403 200 404 404
  secretaryOfA    403 403 404 404
  inspectionOfA   403 403 404 404
  superiorOffice  404 404 404 404
  cellSecretary   404 404 404 404
  member          404 404 404 404
  administrator   200 403 404 404
  withoutGrant    404 404 404 404
  anonymous       303 303 303 303`

/** The own place, where alone one may act. */
export const ACTING = table`
                  S   A   A1  C
  officeOfS       303 404 404 404
  officeOfA       404 303 404 404
  secretaryOfA    404 303 404 404
  inspectionOfA   404 303 404 404
  superiorOffice  303 404 404 404
  cellSecretary   404 404 303 404
  member          404 404 303 404
  administrator   404 303 404 404
  withoutGrant    404 404 404 404
  anonymous       401 401 401 401`

/** Pages of the own account. */
export const forSignedIn = (status: number, anonymous: number) => answering(ANYBODY, status, anonymous)

/** Pages that are everybody's. */
export const forAll = (status: number) => answering(ANYBODY, status, status)
