import { admitCandidate } from '../../src/commands/admitCandidate'
import { addCommendationTitle } from '../../src/commands/addCommendationTitle'
import { annulDiscipline } from '../../src/commands/annulDiscipline'
import { changeCommendationTitle } from '../../src/commands/changeCommendationTitle'
import { endCommendationTitle } from '../../src/commands/endCommendationTitle'
import { resumeCommendationTitle } from '../../src/commands/resumeCommendationTitle'
import { changePassword } from '../../src/commands/changePassword'
import { changeProfile, type MemberProfileValues } from '../../src/commands/changeProfile'
import { cancelMovement } from '../../src/commands/cancelMovement'
import { cancelJob } from '../../src/commands/cancelJob'
import { changePhotograph } from '../../src/commands/changePhotograph'
import { changeUnitDetails } from '../../src/commands/changeUnitDetails'
import { closeUnit } from '../../src/commands/closeUnit'
import { changeCandidate } from '../../src/commands/changeCandidate'
import { correctDiscipline } from '../../src/commands/correctDiscipline'
import { correctMovement } from '../../src/commands/correctMovement'
import { correctOffice } from '../../src/commands/correctOffice'
import { correctUnitName } from '../../src/commands/correctUnitName'
import { correctUnitDay } from '../../src/commands/correctUnitDay'
import { correctStage } from '../../src/commands/correctStage'
import { createCandidate } from '../../src/commands/createCandidate'
import { createMember } from '../../src/commands/createMember'
import { createUnit } from '../../src/commands/createUnit'
import { draftArticle } from '../../src/commands/draftArticle'
import { addDraftRecipient, draftCommendation, dropCommendationDraft, setDraftRecipient } from '../../src/commands/draftCommendation'
import { endCandidacy, resumeCandidacy } from '../../src/commands/endCandidacy'
import { endSessions } from '../../src/commands/endSessions'
import { enqueueJob } from '../../src/commands/enqueueJob'
import { eraseFromHistory } from '../../src/commands/eraseFromHistory'
import { endOffice } from '../../src/commands/endOffice'
import { giveOffice } from '../../src/commands/giveOffice'
import { issueCommendation } from '../../src/commands/issueCommendation'
import { moveUnit } from '../../src/commands/moveUnit'
import { proposeCommendation, withdrawProposal } from '../../src/commands/proposeCommendation'
import { proposeLevel } from '../../src/commands/proposeLevel'
import { publishArticle } from '../../src/commands/publishArticle'
import { recogniseMember } from '../../src/commands/recogniseMember'
import { recordAccess } from '../../src/commands/recordAccess'
import { recordDecisions } from '../../src/commands/recordDecisions'
import { recordDiscipline } from '../../src/commands/recordDiscipline'
import { recordAward } from '../../src/commands/recordAward'
import { recordEarlierRatings } from '../../src/commands/recordEarlierRatings'
import { recordFact } from '../../src/commands/recordFact'
import { recordMovement } from '../../src/commands/recordMovement'
import { recordSelfRating } from '../../src/commands/recordSelfRating'
import { recordSignIn } from '../../src/commands/recordSignIn'
import { recordStage } from '../../src/commands/recordStage'
import { recordView } from '../../src/commands/recordView'
import { changeCollective, recordCollective } from '../../src/commands/recordCollective'
import { correctTerm, recordTerm } from '../../src/commands/recordTerm'
import { renameUnit } from '../../src/commands/renameUnit'
import { reopenUnit } from '../../src/commands/reopenUnit'
import { reviseArticle } from '../../src/commands/reviseArticle'
import { setTargets } from '../../src/commands/setTargets'
import { setUp } from '../../src/commands/setUp'
import { removeSecondFactor, renewRecoveryCodes, setUpSecondFactor } from '../../src/commands/setUpSecondFactor'
import { transferMembers } from '../../src/commands/transferMembers'
import { withdrawArticle } from '../../src/commands/withdrawArticle'
import { withdrawCommendations } from '../../src/commands/withdrawCommendations'
import { FACT_KINDS } from '../../src/domain/codes'
import { termKey } from '../../src/domain/officeCorrection'
import { PROFILE_FIELDS } from '../../src/domain/memberRecord'
import { unitEntries } from '../../src/domain/unitDays'
import { Article } from '../../src/models/Article'
import { AuditEntry } from '../../src/models/AuditEntry'
import { Candidate } from '../../src/models/Candidate'
import { Commendation } from '../../src/models/Commendation'
import { CommendationDecision } from '../../src/models/CommendationDecision'
import { CommendationDraft } from '../../src/models/CommendationDraft'
import { CommendationDraftRecipient } from '../../src/models/CommendationDraftRecipient'
import { CommendationProposal } from '../../src/models/CommendationProposal'
import { CommendationTitle } from '../../src/models/CommendationTitle'
import { Job } from '../../src/models/Job'
import { Absence } from '../../src/models/Absence'
import { Discipline } from '../../src/models/Discipline'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { Office } from '../../src/models/Office'
import { Organisation } from '../../src/models/Organisation'
import { Rating } from '../../src/models/Rating'
import { RatingCycle } from '../../src/models/RatingCycle'
import { User } from '../../src/models/User'
import { cycleOfUnit } from '../../src/queries/ratingSheet'
import { collectivesOf } from '../../src/queries/collectivesOf'
import { termsOf } from '../../src/queries/termsOf'
import { unitDays } from '../../src/queries/unitDays'
import { OPEN, PUBLISHED, type World } from './catalogueWorld'
import { actorOf, actorOfOffice, type CommandRow, NOW, REASON, TODAY } from './commandRow'
import { ACCOUNT_COMMANDS } from './commandRowsOfAccounts'
import { CYCLE_COMMANDS } from './commandRowsOfCycle'
import { FILE_COMMANDS } from './commandRowsOfFiles'
import { YEAR_COMMANDS } from './commandRowsOfYear'

const user = () => User.findOne({ where: { username: 'a-office' }, rejectOnEmpty: true })
const memberOf = ({ member }: World, key = 'A1.member') => Member.findByPk(member[key]!, { rejectOnEmpty: true })
const cell = ({ organisation }: World) => Organisation.findByPk(organisation.A1, { rejectOnEmpty: true })
const unit = () => Organisation.findOne({ where: { code: 'MOI' }, rejectOnEmpty: true })
const candidate = () => Candidate.findOne({ order: [['id', 'DESC']], rejectOnEmpty: true })
const stage = { stage: 'AWARENESS_CLASS' as const, document: null, votesFor: null, voters: null }
const article = () => Article.findOne({ where: { title: 'Bài thử' }, rejectOnEmpty: true })
const title = () => CommendationTitle.findOne({ where: { code: 'TITLE' }, rejectOnEmpty: true })
const draft = () =>
  CommendationDraft.findOne({ where: { decisionId: null, droppedReason: null }, order: [['id', 'DESC']], rejectOnEmpty: true })
const proposal = () => CommendationProposal.findOne({ where: { withdrawnReason: null }, order: [['id', 'DESC']], rejectOnEmpty: true })
const signed = { signatoryName: 'Trần Thị Thử', signatoryOffice: 'Bí thư' }

const recipient = ({ organisation, member }: World, key: string) => ({
  ...{ recipientKind: 'MEMBER' as const, organisationId: null, memberId: member[key]!, recipientName: null },
  ...{ unitId: organisation.A1, origin: 'ADDED' as const },
})

const terms = async ({ organisation }: World) => ({
  ...{ organisationId: organisation.A, year: PUBLISHED, titleId: (await title()).id, subject: 'về khen thưởng' },
  ...{ form: 'MERIT_LETTER' as const, label: 'Giấy khen', baseSalary: null, amendsId: null },
})

const profile = (changes: Partial<MemberProfileValues>) =>
  ({ ...Object.fromEntries(PROFILE_FIELDS.map(field => [field, null])), admittedOn: '2010-01-01', ...changes }) as MemberProfileValues

async function decisions({ rating }: World) {
  const chosen = await Rating.findAll({ where: { id: [rating[`A1.member.${OPEN}`]!, rating[`A1.commended.${OPEN}`]!] } })
  return chosen.map(({ id, version }) => ({ ratingId: id, version, level: 'GOOD' as const }))
}

/** Steps of a machine, without an entry: what a job or a workbook went through stands in its own row, readers of articles are only counted. */
export const STEPS = ['beginJob', 'failJob', 'finishJob', 'flushViews', 'recordJobProgress', 'recoverJobs', 'stageImport']

/** Begins the history anew, so that nothing is left to compare: test/routes/leaveDemo.test.ts looks at its entry. */
export const BEGINS_ANEW = ['leaveDemo']

/** The one command for a database in which nothing stands yet. */
export const FIRST_COMMAND: Record<string, CommandRow> = {
  setUp: {
    tells: 'CREATION',
    run: () => {
      const place = { code: 'DAU', name: 'Đảng bộ Đầu tiên', bodyName: null, sign: null, place: 'Hà Nội', superior: null }
      const kept = { kind: 'COMMITTEE' as const, tier: 'GRASSROOTS' as const, since: '2015-01-01' }
      return setUp({ ...place, ...kept }, [{ name: 'Trần Thị Đầu', username: 'dau', passwordHash: 'hash', role: 'ADMINISTRATOR' }], NOW)
    },
  },
}

/** Each other command of src/commands, run on the two committees of the catalogue, in an order in which one prepares the next. */
export const COMMANDS: Record<string, CommandRow> = {
  ...ACCOUNT_COMMANDS,
  ...FILE_COMMANDS,
  ...CYCLE_COMMANDS,
  ...YEAR_COMMANDS,
  recordSignIn: { tells: 'NOTE', run: async () => recordSignIn(await user(), null, NOW) },
  changePassword: { tells: 'NOTE', run: async () => changePassword(await actorOfOffice(), 'hash', NOW) },
  setUpSecondFactor: {
    tells: 'NOTE',
    run: async () => setUpSecondFactor(await actorOfOffice(), { secret: 'ABC', step: 1, codeHashes: ['one', 'two'] }, NOW),
  },
  renewRecoveryCodes: { tells: 'NOTE', run: async () => renewRecoveryCodes(await actorOfOffice(), ['three'], NOW) },
  removeSecondFactor: { tells: 'NOTE', run: async () => removeSecondFactor(await actorOfOffice(), NOW) },
  endSessions: { tells: 'NOTE', run: async () => endSessions(await actorOfOffice(), ['none'], NOW) },

  createUnit: {
    tells: 'CREATION',
    run: async ({ organisation }) => {
      const parent = await Organisation.findByPk(organisation.A, { rejectOnEmpty: true })
      const wish = { code: 'MOI', name: 'Chi bộ Mới', bodyName: null, sign: null, place: null, foundedOn: null }
      return createUnit(await actorOfOffice(), parent, { ...wish, kind: 'CELL', tier: 'BELOW_GRASSROOTS' }, NOW)
    },
  },
  renameUnit: {
    tells: 'CHANGE',
    run: async () => {
      const { id, version } = await unit()
      const name = { name: 'Chi bộ Mới hơn', bodyName: 'Chi ủy Mới hơn', fromDate: '2024-01-02', document: null }
      return renameUnit(await actorOfOffice(), id, { version, ...name }, NOW)
    },
  },
  moveUnit: {
    tells: 'CHANGE',
    run: async ({ organisation }) => {
      const { id, version } = await unit()
      return moveUnit(await actorOfOffice(), id, { version, parentId: organisation.A3, fromDate: '2024-01-02', document: null }, NOW)
    },
  },
  closeUnit: {
    tells: 'CHANGE',
    run: async ({ organisation }) => {
      const { id, version } = await unit()
      return closeUnit(await actorOfOffice(), id, { version, date: '2024-01-10', keeperId: organisation.A, document: null }, NOW)
    },
  },
  reopenUnit: {
    tells: 'CHANGE',
    run: async () => {
      const { id, version } = await unit()
      return reopenUnit(await actorOfOffice(), id, { version, date: '2024-01-12', document: null }, NOW)
    },
  },
  recordCollective: {
    tells: 'CREATION',
    run: async () => {
      const { id, version } = await unit()
      const wish = { version, name: 'Tập thể lãnh đạo Phòng Một', headMemberId: null, fromDate: '2023-01-01' }
      return recordCollective(await actorOfOffice(), id, wish, NOW)
    },
  },
  changeCollective: {
    tells: 'CHANGE',
    run: async world => {
      const { id, version } = await unit()
      const [filed] = await collectivesOf(id)
      const { id: collectiveId, name } = filed!
      const wish = { name, headMemberId: world.member['A1.member']!, fromDate: '2023-01-01', toDate: null }
      return changeCollective(await actorOfOffice(), id, { version, collectiveId, ...wish, reason: REASON }, NOW)
    },
  },
  recordTerm: {
    tells: 'CREATION',
    run: async () => {
      const { id, version } = await unit()
      return recordTerm(await actorOfOffice(), id, { version, name: '2020–2025', fromDate: '2020-06-20', document: null }, NOW)
    },
  },
  correctTerm: {
    tells: 'CHANGE',
    run: async () => {
      const { id, version } = await unit()
      const [term] = await termsOf(id)
      const right = { version, termId: term!.id, name: '2020–2025', fromDate: '2020-06-21', reason: REASON }
      return correctTerm(await actorOfOffice(), id, right, NOW)
    },
  },
  correctUnitDay: {
    tells: 'CHANGE',
    run: async () => {
      const closed = await unit()
      const entry = unitEntries(await unitDays(closed)).find(({ kind }) => kind === 'CLOSING')!
      const right = { version: closed.version, entry: entry.key, date: '2024-01-11', goAlong: false, reason: REASON }
      return correctUnitDay(await actorOfOffice(), closed.id, right, NOW)
    },
  },
  correctUnitName: {
    tells: 'CHANGE',
    run: async () => {
      const named = await unit()
      const { names } = await unitDays(named)
      const right = { version: named.version, nameId: names[0]!.id, name: 'Chi bộ Xưa', bodyName: 'Chi ủy Xưa', reason: REASON }
      return correctUnitName(await actorOfOffice(), named.id, right, NOW)
    },
  },
  changeUnitDetails: {
    tells: 'CHANGE',
    run: async () => {
      const { id, version, place } = await unit()
      const right = { version, sign: 'CB-M', place, superiorName: null, superiorBodyName: null, reason: REASON }
      return changeUnitDetails(await actorOfOffice(), id, right, NOW)
    },
  },

  createMember: {
    tells: 'CREATION',
    run: async world =>
      createMember(
        await actorOfOffice(),
        await cell(world),
        profile({ fullName: 'Lê Văn Mới' }),
        { beganBy: 'ADMITTED', fromDate: null },
        NOW,
      ),
  },
  changeProfile: {
    tells: 'CHANGE',
    run: async world => {
      const { id, version, fullName } = await memberOf(world)
      return changeProfile(await actorOfOffice(), id, await cell(world), { version, ...profile({ fullName, homeTown: 'Bến Tre' }) }, NOW)
    },
  },
  recogniseMember: {
    tells: 'CHANGE',
    run: async world => {
      const { id, version } = await memberOf(world)
      const recognised = { version, officialOn: '2011-02-01', officialAt: null, document: null }
      return recogniseMember(await actorOfOffice(), id, world.organisation.A1, recognised, NOW)
    },
  },
  recordDiscipline: {
    tells: 'CREATION',
    run: async world => {
      const { id, version } = await memberOf(world)
      const imposed = { version, form: 'REPRIMAND' as const, imposedOn: '2023-05-05', document: '1-QĐ/ĐU', reason: null }
      return recordDiscipline(await actorOfOffice(), id, world.organisation.A1, imposed, NOW)
    },
  },
  recordMovement: {
    tells: 'CHANGE',
    run: async world => {
      const { id, version } = await memberOf(world, 'A1.honoured')
      const wish = {
        version,
        kind: 'TRANSFER' as const,
        date: '2024-01-05',
        unitId: world.organisation.A2,
        placeName: null,
        document: null,
      }
      return recordMovement(await actorOfOffice(), id, wish, NOW)
    },
  },
  transferMembers: {
    tells: 'CHANGE',
    entries: 2,
    run: async world => {
      const movers = [await memberOf(world, 'A31.honoured'), await memberOf(world, 'A31.commended')].map(({ id, version }) => ({
        id,
        version,
      }))
      const wish = { movers, unitId: world.organisation.A2, date: '2024-01-05', document: null }
      return transferMembers(await actorOfOffice(), world.organisation.A31, wish, NOW)
    },
  },
  correctDiscipline: {
    tells: 'CHANGE',
    run: async world => {
      const { id, version } = await memberOf(world)
      const discipline = await Discipline.findOne({ where: { memberId: id }, rejectOnEmpty: true })
      const right = { version, disciplineId: discipline.id, form: 'WARNING' as const, imposedOn: '2023-05-06', document: '1-QĐ/UBKT' }
      return correctDiscipline(await actorOfOffice(), id, world.organisation.A1, { ...right, reason: REASON }, NOW)
    },
  },
  annulDiscipline: {
    tells: 'CHANGE',
    run: async world => {
      const { id, version } = await memberOf(world)
      const discipline = await Discipline.findOne({ where: { memberId: id }, rejectOnEmpty: true })
      const annulment = { version, disciplineId: discipline.id, annulledOn: '2023-06-01', document: null, reason: REASON }
      return annulDiscipline(await actorOfOffice(), id, world.organisation.A1, annulment, NOW)
    },
  },
  cancelMovement: {
    tells: 'CHANGE',
    given: async world => {
      const { id, version } = await memberOf(world)
      const wish = { version, kind: 'EXEMPT' as const, date: '2023-05-02', unitId: null, placeName: null, document: null }
      await recordMovement(await actorOfOffice(), id, wish, NOW)
    },
    run: async world => {
      const { id, version } = await memberOf(world)
      const { id: absence } = await Absence.findOne({ where: { memberId: id }, rejectOnEmpty: true })
      const wish = { version, entry: `absences.${absence}.fromDate`, reason: REASON }
      return cancelMovement(await actorOfOffice(), id, wish, NOW)
    },
  },
  correctMovement: {
    tells: 'CHANGE',
    run: async world => {
      const { id, version } = await memberOf(world, 'A1.honoured')
      const stay = await Membership.findOne({ where: { memberId: id, beganBy: 'TRANSFERRED_IN' }, rejectOnEmpty: true })
      const left = await Membership.findOne({ where: { memberId: id, toDate: stay.fromDate }, rejectOnEmpty: true })
      const right = { version, entry: `memberships.${left.id}.toDate`, date: '2024-01-06', reason: REASON }
      return correctMovement(await actorOfOffice(), id, right, NOW)
    },
  },
  createCandidate: {
    tells: 'CREATION',
    run: async ({ organisation }) => {
      const person = { fullName: 'Ngô Thị Ưu Tú', sex: null, birthDate: null, occupation: null, source: 'OTHER' as const }
      return createCandidate(await actorOfOffice(), organisation.A1, person, { introducedOn: '2023-02-01', document: null }, NOW)
    },
  },
  changeCandidate: {
    tells: 'CHANGE',
    run: async () => {
      const { id, version, fullName } = await candidate()
      const person = { fullName, sex: null, birthDate: null, occupation: 'Giáo viên', source: 'WOMEN' as const }
      return changeCandidate(await actorOfOffice(), id, { version, ...person }, NOW)
    },
  },
  recordStage: {
    tells: 'CREATION',
    run: async () => {
      const { id, version } = await candidate()
      return recordStage(await actorOfOffice(), id, { version, ...stage, reachedOn: '2023-05-01' }, NOW)
    },
  },
  correctStage: {
    tells: 'CHANGE',
    run: async () => {
      const { id, version } = await candidate()
      return correctStage(await actorOfOffice(), id, { version, ...stage, reachedOn: '2023-05-03', reason: REASON }, NOW)
    },
  },
  endCandidacy: {
    tells: 'CHANGE',
    run: async () => {
      const { id, version } = await candidate()
      return endCandidacy(await actorOfOffice(), id, { version, endedOn: '2023-06-01', reason: REASON, document: null }, NOW)
    },
  },
  resumeCandidacy: {
    tells: 'CHANGE',
    run: async () => {
      const { id, version } = await candidate()
      return resumeCandidacy(await actorOfOffice(), id, { version, resumedOn: '2023-07-01', reason: null }, NOW)
    },
  },
  admitCandidate: {
    tells: 'CREATION',
    entries: 2,
    given: async () => {
      for (const [next, day] of [
        ['BACKGROUND_CHECK', '2023-07-01'],
        ['CELL_RESOLUTION', '2023-08-01'],
        ['COMMITTEE_RESOLUTION', '2023-09-01'],
      ] as const) {
        const { id, version } = await candidate()
        await recordStage(await actorOfOffice(), id, { version, ...stage, stage: next, reachedOn: day }, NOW)
      }
    },
    run: async () => {
      const { id, version } = await candidate()
      const decision = { document: '45-QĐ/ĐU', decidedOn: '2023-10-01' }
      return admitCandidate(await actorOfOffice(), id, { version, decision, admittedOn: '2023-10-10', admittedAt: null }, NOW)
    },
  },
  setTargets: {
    tells: 'CHANGE',
    run: async ({ organisation }) => {
      const wish = { year: 2023, setOn: '2023-01-05', document: '3-KH/ĐU', targets: new Map([[organisation.A1, 2]]), mark: '' }
      return setTargets(await actorOfOffice(), organisation.A, wish, NOW)
    },
  },
  giveOffice: {
    tells: 'CREATION',
    run: async ({ organisation, member }) => {
      const office = { role: 'DEPUTY_SECRETARY' as const, memberId: member['A1.member']!, personName: null, fromDate: '2024-01-02' }
      return giveOffice(await actorOfOffice(), organisation.A1, { ...office, leavesDeputy: false }, NOW)
    },
  },
  endOffice: {
    tells: 'CHANGE',
    run: async ({ organisation }) => {
      const held = await Office.findOne({ where: { organisationId: organisation.A1, role: 'SECRETARY' }, rejectOnEmpty: true })
      return endOffice(await actorOfOffice(), organisation.A1, { officeId: held.id, toDate: '2024-01-02' }, NOW)
    },
  },
  correctOffice: {
    tells: 'CHANGE',
    run: async ({ organisation }) => {
      const held = await Office.findOne({ where: { organisationId: organisation.A1, role: 'SECRETARY' }, rejectOnEmpty: true })
      const right = { fromDate: held.fromDate, toDate: '2024-01-03', goAlong: false, reason: REASON }
      return correctOffice(await actorOfOffice(), organisation.A1, { ...right, term: termKey(held) }, NOW)
    },
  },
  recordView: {
    tells: 'NOTE',
    run: async ({ organisation, member }) =>
      recordView(await actorOfOffice(), { id: member['A1.member']!, unit: { id: organisation.A1 } }, NOW),
  },
  recordAccess: {
    tells: 'NOTE',
    run: async ({ organisation, member }) => {
      const subject = { subjectKind: 'member', subjectId: member['A1.member']!, organisationId: organisation.A1 }
      return recordAccess(await actorOfOffice(), { act: 'revealIdentity', ...subject, reason: REASON }, NOW)
    },
  },

  proposeLevel: {
    tells: 'CHANGE',
    run: async ({ rating }) => {
      const { id, version, unitId } = await Rating.findByPk(rating[`A1.member.${OPEN}`]!, { rejectOnEmpty: true })
      const cycle = { ...(await cycleOfUnit(unitId, OPEN))!, locks: {} }
      const entered = { ratingId: id, version, proposedLevel: 'SATISFACTORY' as const, remarks: '' }
      return proposeLevel(await actorOf('a1-secretary'), { cycle, unitId }, entered, NOW)
    },
  },
  recordSelfRating: {
    tells: 'CHANGE',
    run: async ({ rating }) => {
      const words = { since: null, selfLevel: 'GOOD' as const, selfStrengths: 'Tận tụy', selfWeaknesses: null }
      return recordSelfRating(await actorOf('a1-secretary'), rating[`A1.secretary.${OPEN}`]!, words, NOW)
    },
  },
  recordFact: {
    tells: 'CREATION',
    run: async ({ organisation, rating }) => {
      const subject = { id: rating[`A1.member.${OPEN}`]!, unitId: organisation.A1 }
      return recordFact(await actorOfOffice(), subject, { kind: FACT_KINDS[0], value: '1', source: 'Biên bản' }, NOW)
    },
  },
  recordAward: {
    tells: 'CREATION',
    run: async ({ organisation, member }) => {
      const { id: titleId } = await title()
      const paper = {
        year: 2021,
        titleId,
        number: 8,
        sign: 'TU',
        decidedOn: '2021-12-30',
        subject: 'khen thưởng',
        authorityName: 'Tỉnh ủy',
        ...signed,
      }
      const unit = await Organisation.findByPk(organisation.A1, { rejectOnEmpty: true })
      const wish = { decision: paper, memberId: member['A1.member']!, unit, form: 'MERIT_LETTER' as const, label: 'Khen' }
      return recordAward(await actorOfOffice(), organisation.A, wish, NOW)
    },
  },
  recordEarlierRatings: {
    tells: 'CREATION',
    run: async ({ organisation, member }) => {
      const document = { documentNumber: '9-QĐ/ĐU', decidedOn: '2021-12-30', authorityName: 'Đảng ủy', ...signed }
      const outcomes = [{ kind: 'MEMBER' as const, id: member['A1.member']!, outcome: 'GOOD' as const }]
      const wish = { year: 2021, unitId: organisation.A1, document, outcomes, reason: '', mark: '' }
      return recordEarlierRatings(await actorOfOffice(), organisation.A, wish, NOW)
    },
  },
  enqueueJob: {
    tells: 'CREATION',
    run: async ({ organisation }) =>
      enqueueJob(await actorOfOffice(), { name: 'documentBatch', organisationId: organisation.A, input: {} }, NOW),
  },
  cancelJob: {
    tells: 'NOTE',
    run: async () => cancelJob(await actorOfOffice(), await Job.findOne({ where: { state: 'WAITING' }, rejectOnEmpty: true }), NOW),
  },
  recordDecisions: {
    tells: 'CHANGE',
    entries: 2,
    run: async world => {
      const cycle = (await RatingCycle.ofCommittee(world.organisation.A, OPEN))!
      const document = { documentNumber: '5-QĐ/ĐU', decidedOn: '2024-01-10', ...signed, reason: REASON }
      const authority = { id: world.organisation.A, name: 'Đảng ủy' }
      return recordDecisions(await actorOf('a-secretary'), cycle, { choices: await decisions(world), document, authority }, NOW)
    },
  },

  addCommendationTitle: {
    tells: 'CREATION',
    run: async ({ organisation }) =>
      addCommendationTitle(await actorOfOffice(), organisation.A, { name: 'Phong trào thử', ground: 'MOVEMENT', label: 'Giấy khen' }, NOW),
  },
  changeCommendationTitle: {
    tells: 'CHANGE',
    run: async ({ organisation }) => {
      const { id, name } = await CommendationTitle.findOne({ where: { name: 'Phong trào thử' }, rejectOnEmpty: true })
      const change = { shown: name, name: 'Phong trào thử, sửa lại', label: '' }
      return changeCommendationTitle(await actorOfOffice(), organisation.A, id, change, NOW)
    },
  },
  endCommendationTitle: {
    tells: 'CHANGE',
    run: async ({ organisation }) => {
      const { id } = await CommendationTitle.findOne({ where: { name: 'Phong trào thử, sửa lại' }, rejectOnEmpty: true })
      return endCommendationTitle(await actorOfOffice(), organisation.A, id, { endedOn: '2023-12-31', reason: REASON }, NOW)
    },
  },
  resumeCommendationTitle: {
    tells: 'CHANGE',
    run: async ({ organisation }) => {
      const { id } = await CommendationTitle.findOne({ where: { name: 'Phong trào thử, sửa lại' }, rejectOnEmpty: true })
      return resumeCommendationTitle(await actorOfOffice(), organisation.A, id, REASON, NOW)
    },
  },
  proposeCommendation: {
    tells: 'CREATION',
    run: async world => {
      const { origin: _origin, ...who } = recipient(world, 'A1.secretary')
      const wish = { year: PUBLISHED, titleId: (await title()).id, ...who, merits: 'Tận tụy' }
      return proposeCommendation(await actorOfOffice(), wish, 'Trần Thị Thử', NOW)
    },
  },
  withdrawProposal: { tells: 'CHANGE', run: async () => withdrawProposal(await actorOfOffice(), await proposal(), REASON, NOW) },
  draftCommendation: {
    tells: 'CREATION',
    run: async world => draftCommendation(await actorOfOffice(), await terms(world), [recipient(world, 'A1.secretary')], NOW),
  },
  addDraftRecipient: {
    tells: 'CREATION',
    run: async world => addDraftRecipient(await actorOfOffice(), await draft(), recipient(world, 'A1.reader'), 'Trần Thị Thử', NOW),
  },
  setDraftRecipient: {
    tells: 'CHANGE',
    run: async () => {
      const open = await draft()
      const { id } = await CommendationDraftRecipient.findOne({ where: { draftId: open.id }, rejectOnEmpty: true })
      return setDraftRecipient(await actorOfOffice(), open, id, REASON, NOW)
    },
  },
  issueCommendation: {
    tells: 'CREATION',
    run: async () =>
      issueCommendation(await actorOfOffice(), await draft(), { number: 77, sign: 'ĐU', decidedOn: '2024-01-10', ...signed }, NOW),
  },
  dropCommendationDraft: {
    tells: 'CHANGE',
    given: async world => draftCommendation(await actorOfOffice(), await terms(world), [recipient(world, 'A1.reader')], NOW),
    run: async () => dropCommendationDraft(await actorOfOffice(), await draft(), REASON, NOW),
  },
  withdrawCommendations: {
    tells: 'CHANGE',
    run: async ({ decision }) => {
      const of = await CommendationDecision.findByPk(decision['A']!, { rejectOnEmpty: true })
      const { id } = await Commendation.findOne({ where: { decisionId: of.id }, rejectOnEmpty: true })
      return withdrawCommendations(
        await actorOfOffice(),
        of,
        [id],
        { documentNumber: '6-QĐ/ĐU', decidedOn: TODAY, ...signed, reason: REASON },
        NOW,
      )
    },
  },

  draftArticle: {
    tells: 'CREATION',
    run: async ({ organisation }) => {
      const text = { title: 'Bài thử', lead: 'Dẫn', body: 'Thân', category: 'Tin', byline: 'Ban biên tập' }
      return draftArticle(await actorOfOffice(), { organisationId: organisation.A, year: PUBLISHED, ...text }, NOW)
    },
  },
  reviseArticle: {
    tells: 'CHANGE',
    run: async () => {
      const { id, version } = await article()
      return reviseArticle(await actorOfOffice(), id, { version, lead: 'Dẫn khác' }, NOW)
    },
  },
  publishArticle: {
    tells: 'CHANGE',
    run: async () => {
      const { id, version } = await article()
      const text = { leadHtml: '<p>Dẫn</p>', bodyHtml: '<p>Thân</p>', words: 'Bài thử', note: null }
      const figures = { texts: {} } as never
      return publishArticle(await actorOfOffice(), id, { version, publishAt: NOW.toISOString() as never, figures, ...text }, NOW)
    },
  },
  changePhotograph: {
    tells: 'CHANGE',
    run: async () => {
      const { id, version } = await article()
      return changePhotograph(await actorOfOffice(), id, { version, alt: 'Hội trường' }, NOW)
    },
  },
  withdrawArticle: {
    tells: 'CHANGE',
    run: async () => {
      const { id, version } = await article()
      return withdrawArticle(await actorOfOffice(), id, { version, reason: REASON }, NOW)
    },
  },

  eraseFromHistory: {
    tells: 'CHANGE',
    run: async () => {
      const { chain, sequence } = await AuditEntry.findOne({ where: { act: 'renameUnit' }, rejectOnEmpty: true })
      return eraseFromHistory(await actorOfOffice(), { chain, sequence, reason: REASON }, NOW)
    },
  },
}
