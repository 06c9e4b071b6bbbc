import { write } from '../../src/database'
import { Commendation } from '../../src/models/Commendation'
import { CommendationDecision } from '../../src/models/CommendationDecision'
import { CommendationDraft } from '../../src/models/CommendationDraft'
import { CommendationDraftRecipient } from '../../src/models/CommendationDraftRecipient'
import { CommendationProposal } from '../../src/models/CommendationProposal'
import { CommendationTitle } from '../../src/models/CommendationTitle'
import type { Fields, Row } from './catalogueRows'
import * as tables from './catalogueTables'
import { type PlaceName, PUBLISHED, type World } from './catalogueWorld'

/** Committees that commend, each with a cell of its own. */
const CELL_OF = { S: 'A1', A: 'A1', B: 'B1', C: 'C1' } as const
type Committee = keyof typeof CELL_OF

const CELLS = ['A1', 'A2', 'B1', 'C1'] as const

/** Ids by place, made when they are asked for. */
const drafts = new Map<string, number>()
const awards = new Map<string, { decision: number; award: number }>()
const proposals = new Map<string, number>()
let counter = 0

const open = { decisionId: null, droppedReason: null }

/** A draft of every committee that is open, however an earlier reader left it. */
async function prepareDrafts({ organisation }: World) {
  const title = await CommendationTitle.findOne({ where: { code: 'TITLE' }, rejectOnEmpty: true })
  await write(null, async ({ transaction }) => {
    for (const [committee, cell] of Object.entries(CELL_OF) as [Committee, PlaceName][]) {
      const there = drafts.get(committee)
      if (there) {
        await CommendationDraft.update(open, { where: { id: there }, transaction })
        continue
      }
      const terms = {
        year: PUBLISHED,
        titleId: title.id,
        subject: 'về việc khen thưởng',
        form: 'MERIT_LETTER' as const,
        label: 'có thành tích',
      }
      const { id } = await CommendationDraft.create(
        { ...terms, organisationId: organisation[committee], createdAt: '2023-01-01T00:00:00.000Z' },
        { transaction },
      )
      const recipient = {
        recipientKind: 'OTHER_COLLECTIVE' as const,
        recipientName: 'Tổ dân vận',
        unitId: organisation[cell],
        origin: 'ADDED' as const,
      }
      await CommendationDraftRecipient.create({ ...recipient, draftId: id }, { transaction })
      drafts.set(committee, id)
    }
  })
}

/** An award of every committee that nobody has withdrawn; of another year, so that no list of the catalogue shows it. */
async function prepareAwards({ organisation }: World) {
  const title = await CommendationTitle.findOne({ where: { code: 'TITLE' }, rejectOnEmpty: true })
  await write(null, async ({ transaction }) => {
    for (const [committee, cell] of Object.entries(CELL_OF) as [Committee, PlaceName][]) {
      const document = { year: 2019, number: 500 + ++counter, sign: 'ĐU', decidedOn: '2020-01-05', subject: 'về khen thưởng' }
      const signatory = { titleId: title.id, signatoryName: 'Trần Thị Thử', signatoryOffice: 'Bí thư' }
      const { id } = await CommendationDecision.create(
        { ...document, ...signatory, organisationId: organisation[committee] },
        { transaction },
      )
      const recipient = { recipientKind: 'OTHER_COLLECTIVE' as const, recipientName: 'Tổ dân vận', unitId: organisation[cell], path: '/' }
      const award = await Commendation.create(
        { ...recipient, decisionId: id, position: 1, form: 'MERIT_LETTER', label: 'có thành tích' },
        { transaction },
      )
      awards.set(committee, { decision: id, award: award.id })
    }
  })
}

async function prepareProposals({ organisation }: World) {
  if (proposals.size > 0) return
  const title = await CommendationTitle.findOne({ where: { code: 'TITLE' }, rejectOnEmpty: true })
  await write(null, async ({ transaction }) => {
    for (const cell of CELLS) {
      const recipient = { recipientKind: 'OTHER_PERSON' as const, recipientName: 'Người có công', unitId: organisation[cell] }
      const asked = { year: 2019, titleId: title.id, merits: 'vận động quyên góp', proposedAt: '2019-12-01T00:00:00.000Z' }
      proposals.set(cell, (await CommendationProposal.create({ ...recipient, ...asked }, { transaction })).id)
    }
  })
}

const ofDraft = (end: string) => (_world: World, column: string) => [`/commendation-drafts/${drafts.get(column)}${end}`]

const draftVersion = async (column: string) => (await CommendationDraft.findByPk(drafts.get(column)!, { rejectOnEmpty: true })).version

const withVersion =
  (fields: (world: World, column: string) => Fields) =>
  async (world: World, column: string): Promise<Fields> => ({ version: await draftVersion(column), ...fields(world, column) })

const signature = { signatoryName: 'Trần Thị Thử', signatoryOffice: 'Bí thư' }

const ofPlace =
  (...ends: string[]) =>
  ({ organisation }: World, column: string) =>
    ends.map(end => `/organisations/${organisation[column as PlaceName]}${end}`)

const newTitle = async (): Promise<Fields> => ({ name: `Phong trào ${++counter}`, ground: 'MOVEMENT', label: '' })
/** A title that nothing else asks for, in use or ended. */
const TURNED = 900
async function turnTitle(endedOn: string | null) {
  const [title] = await CommendationTitle.findOrCreate({
    where: { id: TURNED },
    defaults: { code: 'TURNED', name: 'Phong trào đã qua', position: TURNED },
  })
  await title.update({ endedOn })
}
const newDraft = async (): Promise<Fields> => ({
  title: 'TITLE',
  form: 'MERIT_LETTER',
  label: 'có thành tích',
  subject: 'về khen thưởng',
  baseSalary: '',
})
const newProposal = async (): Promise<Fields> => ({
  ...{ title: 'TITLE', recipient: '', otherKind: 'OTHER_COLLECTIVE', recipientName: `Tổ ${++counter}`, merits: 'làm tốt' },
})

const { answering } = tables
const DRAFTS = '/organisations/:organisationId/years/:year/commendation-drafts'
const PROPOSALS = '/organisations/:organisationId/years/:year/commendation-proposals'
const TITLES = '/organisations/:organisationId/commendation-titles'
const DRAFT = '/commendation-drafts/:draftId'

const taken = (table: tables.Expected, rest: Omit<Row, 'expected' | 'acts'>): Row => ({
  ...{ expected: answering(table, 303, 401), acts: 1, ...rest },
})

/** Commendations on their way: titles, what cells ask for, drafts, decisions withdrawn; and who is due a badge. */
export const COMMENDATION_ROWS: Record<string, Row> = {
  [`GET ${TITLES}`]: { expected: tables.DECISIONS, addresses: ofPlace('/commendation-titles') },
  [`POST ${TITLES}`]: taken(tables.DECISIONS, { addresses: ofPlace('/commendation-titles'), fields: newTitle }),
  [`GET ${TITLES}/:titleId/changes/new`]: { expected: tables.DECISIONS, addresses: ofPlace('/commendation-titles/1/changes/new') },
  [`POST ${TITLES}/:titleId/changes`]: taken(tables.DECISIONS, {
    addresses: ofPlace('/commendation-titles/1/changes'),
    fields: async () => {
      const { name } = await CommendationTitle.findByPk(1, { rejectOnEmpty: true })
      return { shown: name, name, label: `nội dung ${++counter}` }
    },
  }),
  [`GET ${TITLES}/:titleId/endings/new`]: { expected: tables.DECISIONS, addresses: ofPlace('/commendation-titles/1/endings/new') },
  [`POST ${TITLES}/:titleId/endings`]: taken(tables.DECISIONS, {
    addresses: ofPlace(`/commendation-titles/${TURNED}/endings`),
    fields: async () => {
      await turnTitle(null)
      return { endedOn: '01/01/2024', reason: 'phong trào đã tổng kết' }
    },
    inTurn: true,
  }),
  [`GET ${TITLES}/:titleId/resumptions/new`]: { expected: tables.DECISIONS, addresses: ofPlace('/commendation-titles/1/resumptions/new') },
  [`POST ${TITLES}/:titleId/resumptions`]: taken(tables.DECISIONS, {
    addresses: ofPlace(`/commendation-titles/${TURNED}/resumptions`),
    fields: async () => {
      await turnTitle('2024-01-01')
      return { reason: 'phong trào được phát động lại' }
    },
    inTurn: true,
  }),
  'GET /organisations/:organisationId/years/:year/party-badges': {
    expected: tables.RECORDS,
    addresses: ofPlace(`/years/${PUBLISHED}/party-badges`),
  },
  [`GET ${PROPOSALS}`]: { expected: tables.RECORDS, addresses: ofPlace(`/years/${PUBLISHED}/commendation-proposals`) },
  [`POST ${PROPOSALS}`]: {
    expected: tables.PROPOSING_COMMENDATION,
    addresses: ofPlace(`/years/2019/commendation-proposals`),
    fields: newProposal,
    acts: 1,
  },
  'POST /commendation-proposals/:proposalId/withdrawal': {
    expected: tables.WITHDRAWING_PROPOSAL,
    prepare: prepareProposals,
    addresses: (_world, column) => [`/commendation-proposals/${proposals.get(column)}/withdrawal`],
    fields: async () => ({ version: 1, reason: 'ghi nhầm' }),
    acts: 1,
  },
  [`GET ${DRAFTS}/new`]: {
    expected: tables.DECIDING,
    addresses: ofPlace(`/years/${PUBLISHED}/commendation-drafts/new`, `/years/${PUBLISHED}/commendation-drafts/new?title=TITLE`),
  },
  [`POST ${DRAFTS}`]: taken(tables.DECIDING, { addresses: ofPlace(`/years/${PUBLISHED}/commendation-drafts`), fields: newDraft }),
  [`GET ${DRAFT}`]: {
    expected: tables.COMMENDING,
    prepare: prepareDrafts,
    addresses: (world, column) => [...ofDraft('')(world, column), ...ofDraft('?q=zq')(world, column)],
  },
  [`POST ${DRAFT}/recipients`]: taken(tables.COMMENDING, {
    prepare: prepareDrafts,
    addresses: ofDraft('/recipients'),
    fields: withVersion(({ organisation }, column) => ({
      ...{ recipientName: `Người tốt ${++counter}`, otherKind: 'OTHER_PERSON', unitId: organisation[CELL_OF[column as Committee]] },
    })),
  }),
  [`POST ${DRAFT}/recipients/:recipientId`]: taken(tables.COMMENDING, {
    prepare: async world => {
      await prepareDrafts(world)
      for (const [committee, id] of drafts) {
        const first = await CommendationDraftRecipient.findOne({ where: { draftId: id }, order: ['id'], rejectOnEmpty: true })
        recipients.set(committee, first.id)
      }
    },
    addresses: (world, column) => ofDraft(`/recipients/${recipients.get(column)}`)(world, column),
    fields: withVersion(() => ({ reason: `không đủ tiêu chuẩn ${++counter}` })),
  }),
  [`GET ${DRAFT}/decision`]: { expected: tables.COMMENDING, prepare: prepareDrafts, addresses: ofDraft('/decision') },
  [`POST ${DRAFT}/decision`]: taken(tables.COMMENDING, {
    prepare: prepareDrafts,
    addresses: ofDraft('/decision'),
    fields: withVersion(() => ({ number: 900 + ++counter, decidedOn: '06/01/2023', ...signature })),
  }),
  [`POST ${DRAFT}/abandonment`]: taken(tables.COMMENDING, {
    prepare: prepareDrafts,
    addresses: ofDraft('/abandonment'),
    fields: withVersion(() => ({ reason: 'lập nhầm' })),
  }),
  'GET /commendation-decisions/:decisionId/certificates.pdf': {
    expected: tables.COMMENDATION_PAPERS,
    addresses: ({ decision }, column) => [`/commendation-decisions/${decision[column.replaceAll('-', ' ')]}/certificates.pdf`],
  },
  'POST /commendation-decisions/:decisionId/certificates': taken(tables.COMMENDATION_PAPERS, {
    addresses: ({ decision }, column) => [`/commendation-decisions/${decision[column.replaceAll('-', ' ')]}/certificates`],
  }),
  'GET /commendation-decisions/:decisionId/document.:extension': {
    expected: tables.COMMENDATION_PAPERS,
    addresses: ({ decision }, column) => [`/commendation-decisions/${decision[column.replaceAll('-', ' ')]}/document.html`],
  },
  'GET /commendation-decisions/:decisionId/amendment/new': {
    expected: tables.COMMENDING,
    prepare: prepareAwards,
    addresses: (_world, column) => [`/commendation-decisions/${awards.get(column)!.decision}/amendment/new`],
  },
  'POST /commendation-decisions/:decisionId/amendment': taken(tables.COMMENDING, {
    prepare: prepareAwards,
    addresses: (_world, column) => [`/commendation-decisions/${awards.get(column)!.decision}/amendment`],
    fields: async () => ({ subject: 'sửa đổi quyết định', label: 'có thành tích' }),
  }),
  'GET /commendation-decisions/:decisionId/withdrawal': {
    expected: tables.COMMENDING,
    prepare: prepareAwards,
    addresses: (_world, column) => [`/commendation-decisions/${awards.get(column)!.decision}/withdrawal`],
  },
  'POST /commendation-decisions/:decisionId/withdrawal': taken(tables.COMMENDING, {
    prepare: prepareAwards,
    addresses: (_world, column) => [`/commendation-decisions/${awards.get(column)!.decision}/withdrawal`],
    fields: async (_world, column) => ({
      ...{
        [`award-${awards.get(column)!.award}`]: 'on',
        documentNumber: '9-QĐ/ĐU',
        decidedOn: '07/01/2023',
        reason: 'khai sai',
        ...signature,
      },
    }),
  }),
}

const recipients = new Map<string, number>()
