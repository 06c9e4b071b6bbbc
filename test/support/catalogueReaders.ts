import type { Role } from '../../src/domain/codes'

/** What a mark is of: «A1.member». */
export type MarkKey = `${string}.${string}`

/** A reader of the catalogue: an account with one role at one place, or with none at all. */
export interface Reader {
  role: Role | null
  place: 'S' | 'A' | 'A1'
  /** The mark in the account's name; of a member, that of the member. */
  account: MarkKey
  isMember?: true
}

export const READERS = {
  officeOfS: { role: 'COMMITTEE_OFFICE', place: 'S', account: 'S.office' },
  officeOfA: { role: 'COMMITTEE_OFFICE', place: 'A', account: 'A.office' },
  secretaryOfA: { role: 'COMMITTEE_SECRETARY', place: 'A', account: 'A.secretary' },
  inspectionOfA: { role: 'INSPECTION_COMMISSION', place: 'A', account: 'A.inspection' },
  superiorOffice: { role: 'SUPERIOR_OFFICE', place: 'S', account: 'S.superior' },
  cellSecretary: { role: 'CELL_SECRETARY', place: 'A1', account: 'A1.secretary', isMember: true },
  member: { role: 'MEMBER', place: 'A1', account: 'A1.reader', isMember: true },
  administrator: { role: 'ADMINISTRATOR', place: 'A', account: 'A.administrator' },
  withoutGrant: { role: null, place: 'A', account: 'A.grantless' },
} as const satisfies Record<string, Reader>

export type ReaderName = keyof typeof READERS | 'anonymous'
export const READER_NAMES = [...Object.keys(READERS), 'anonymous'] as ReaderName[]

const COMMENDED = /^GET .*commendation/
/** Documents: those that are for everybody name those commended, and who signs. */
const DOCUMENTS = /reports\/:form|documents\/:documentId/
const OF_AN_ORGANISATION = /^GET \/organisations\/:organisationId$/

/** Names of organisations above and around, as on any letterhead; nothing of sisters or of other trees. */
const NAMES_TO_A = /^(S|A\d*)\.body$/
const NAMES_TO_A1 = /^(S|A|A1)\.body$/

/** Who may see a member, and who looked, as the member's own page says. */
const LOOKING = /^GET \/me\/(readers|data)/
const READERS_OF_A1 = /^S\.office$|^A\.(office|secretary|inspection)$|^A1\.secretary$/

/** Whoever acted here from above stands in the log, and in the history of the record. */
const IN_LOG = { on: /^GET .*\/(history|content)$|^POST .*identity$/, marks: /^S\.office$/ }

/** Whoever asked for a role from above stands beside it, where it is confirmed. */
const ASKED = { on: /:organisationId\/grant-requests/, marks: /^S\.office$/ }

/** What is published is for everybody; what is not, for those who write it. */
const NEWS = { on: /^GET \/news/, marks: /^(news\.published|A\.body)$/ }
const WRITTEN_IN_A = { on: /./, marks: /^news\.(published|draft|future|withdrawn)$/ }

/** Whose marks a reader may meet: everywhere, or on these routes only. By hand, from the rights that the product promises. */
const MAY_MEET: Record<ReaderName, { on: RegExp; marks: RegExp }[]> = {
  officeOfS: [{ on: /./, marks: /^(S|A\d*|B|B1)\./ }, WRITTEN_IN_A, { on: /./, marks: /^news\.draft-[SB]$/ }],
  officeOfA: [{ on: /./, marks: /^A\d*\.|^S\.body$/ }, WRITTEN_IN_A, IN_LOG, ASKED, { on: COMMENDED, marks: /^S\.signatory$/ }],
  secretaryOfA: [{ on: /./, marks: /^A\d*\.|^S\.body$/ }, WRITTEN_IN_A, IN_LOG, ASKED, { on: COMMENDED, marks: /^S\.signatory$/ }],
  inspectionOfA: [IN_LOG, ASKED, { on: /./, marks: /^A\d*\.|^S\.body$/ }, { on: COMMENDED, marks: /^S\.signatory$/ }],
  // Units and those who lead them; nobody else.
  superiorOffice: [
    { on: /./, marks: /^S\.superior$/ },
    { on: /./, marks: /^(S|A\d*|B|B1)\.body$/ },
    { on: OF_AN_ORGANISATION, marks: /^(S|A\d*|B|B1)\.officer$/ },
  ],
  cellSecretary: [
    { on: LOOKING, marks: READERS_OF_A1 },
    { on: /^POST .*identity$/, marks: /^S\.office$|^A\.secretary$/ },
    { on: /./, marks: /^A1\./ },
    { on: /./, marks: NAMES_TO_A1 },
    { on: /^GET .*\/content$/, marks: /^S\.office$|^A\.(office|secretary)$/ },
    // Who acted on records of the own cell stands in their history.
    { on: /ratings|members|candidates|organisationId$/, marks: /^A\.office$/ },
    { on: OF_AN_ORGANISATION, marks: /^A\.officer$/ },
    { on: COMMENDED, marks: /^A(2|31|9)\.(commended|visitor|body)$|^[AS]\.signatory$/ },
    { on: DOCUMENTS, marks: /^A(2|31|9)\.(commended|visitor|body)$|^A\.officer$/ },
  ],
  member: [
    { on: LOOKING, marks: READERS_OF_A1 },
    { on: /./, marks: /^A1\.reader$/ },
    { on: /./, marks: NAMES_TO_A1 },
    { on: COMMENDED, marks: /^A1\.(commended|visitor|honoured)$|^A(2|31|9)\.(commended|visitor|body)$|^[AS]\.signatory$/ },
    { on: DOCUMENTS, marks: /^A1\.(commended|visitor|honoured)$|^A(2|31|9)\.(commended|visitor|body)$|^A1?\.officer$/ },
  ],
  administrator: [
    ASKED,
    { on: /./, marks: /^A\.administrator$/ },
    { on: /./, marks: NAMES_TO_A },
    { on: OF_AN_ORGANISATION, marks: /^A\d*\.officer$/ },
    // Names only: of those who have an account, and of members who may get one.
    { on: /account|grant/, marks: /^A\d*\.(?!candidate|reason|remark|unpublished)/ },
    // In the log: who has an account, for what was done to it.
    { on: /\/history$/, marks: /^A\d*\.(office|secretary|inspection|grantless|reader|invited)$/ },
  ],
  withoutGrant: [{ on: /./, marks: /^A\.grantless$/ }],
  anonymous: [],
}

export const mayMeet = (reader: ReaderName, route: string, mark: string) =>
  [...MAY_MEET[reader], NEWS].some(({ on, marks }) => on.test(route) && marks.test(mark))
