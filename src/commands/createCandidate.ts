import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import type { CandidateSource, Sex } from '../domain/codes'
import { searchKey, sortKey } from '../domain/personName'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Candidate } from '../models/Candidate'
import { CandidateStage } from '../models/CandidateStage'
import { Organisation } from '../models/Organisation'

/** What is written down of a candidate as a person. */
export interface CandidatePerson {
  fullName: string
  sex: Sex | null
  birthDate: PlainDate | null
  occupation: string | null
  source: CandidateSource
}

interface Introduction {
  introducedOn: PlainDate
  document: string | null
}

/** Puts a candidate on file in a cell, with the first stage: everybody on the way was introduced by somebody. */
export const createCandidate = (actor: Actor, unitId: number, person: CandidatePerson, introduction: Introduction, now: Date) =>
  write(actor, context => makeCandidate(context, unitId, person, introduction), now)

async function makeCandidate(context: WriteContext, unitId: number, person: CandidatePerson, { introducedOn, document }: Introduction) {
  const { transaction } = context
  const cell = await Organisation.hold(unitId, transaction)
  if (cell.kind !== 'CELL' || cell.closedOn) throw new RuleError('Quần chúng do một chi bộ đang hoạt động theo dõi.')
  await refuseTwice(context, unitId, person, introducedOn)
  const { fullName } = person
  const keys = { sortKey: sortKey(fullName), searchKey: searchKey(fullName) }
  const candidate = await Candidate.create({ ...person, ...keys, organisationId: unitId }, { transaction })
  await CandidateStage.create({ candidateId: candidate.id, stage: 'INTRODUCED', reachedOn: introducedOn, document }, { transaction })
  await AuditEntry.record(context, {
    ...{ act: 'createCandidate', subjectKind: 'candidate', subjectId: candidate.id, organisationId: unitId },
    after: { ...person, introducedOn, document },
  })
  return candidate
}

/** The same person is followed once, also when the form is sent twice. */
async function refuseTwice(
  { transaction }: WriteContext,
  organisationId: number,
  { fullName, birthDate }: CandidatePerson,
  day: PlainDate,
) {
  const same = await Candidate.findAll({ where: { organisationId, searchKey: searchKey(fullName), birthDate }, transaction })
  const introduced = { candidateId: same.map(({ id }) => id), stage: 'INTRODUCED' as const, reachedOn: day }
  if (same.length > 0 && (await CandidateStage.count({ where: introduced, transaction })) > 0)
    throw new RuleError('Chi bộ này đã theo dõi một quần chúng cùng họ tên, giới thiệu cùng ngày. Nếu là người khác thì ghi ngày sinh.')
}
