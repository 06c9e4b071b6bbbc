import type { WriteContext } from '../src/database'
import type { CandidateStageCode } from '../src/domain/codes'
import { addMonths, type PlainDate } from '../src/domain/plainDate'
import { searchKey, sortKey } from '../src/domain/personName'
import { AdmissionTarget } from '../src/models/AdmissionTarget'
import { Candidate } from '../src/models/Candidate'
import { CandidateStage } from '../src/models/CandidateStage'
import { CANDIDATES, CELL_TARGETS, COMMITTEE_TARGETS, type DemoCandidate } from './candidates'
import { idsBy, insertAll } from './insert'
import type { DemoMember } from './memberPlan'
import type { MemberId } from './members'
import { COMMITTEE, type Tree } from './organisations'
import type { NameMaker } from './personNames'
import { dayIn } from './profile'
import { randomFrom, type Random } from './random'

const SEED = 3_2

interface Found {
  tree: Tree
  members: readonly DemoMember[]
  memberId: MemberId
  make: NameMaker
}

export async function seedDevelopment({ transaction }: WriteContext, found: Found) {
  const random = randomFrom(SEED)
  const candidates = CANDIDATES.map(candidate => ({ candidate, row: candidateRow(candidate, found, random) }))
  const rows = candidates.map(({ row }) => row)
  await insertAll(Candidate, rows, transaction)
  const idOf = await idsBy(Candidate, ['organisationId', 'fullName'], transaction)
  const stages = candidates.flatMap(({ candidate, row }) => {
    const candidateId = idOf(row.organisationId, row.fullName)
    return stagesOf(candidate).map(([stage, reachedOn]) => ({ candidateId, stage, reachedOn }))
  })
  await insertAll(CandidateStage, stages, transaction)
  await insertAll(AdmissionTarget, targets(found.tree), transaction)
}

/** An admitted candidate is the member of that name; the others are invented here. */
function candidateRow(candidate: DemoCandidate, { tree, members, memberId, make }: Found, random: Random) {
  const organisationId = tree.cell(candidate.cell).id
  const member = members.find(other => other.candidate === candidate)
  if (member) {
    const { fullName, sortKey, searchKey, sex, birthDate, occupation } = member.profile
    return {
      organisationId,
      source: candidate.source,
      fullName,
      sortKey,
      searchKey,
      sex,
      birthDate,
      occupation,
      memberId: memberId(member),
    }
  }
  const sex = candidate.source === 'WOMEN' ? 'FEMALE' : random.pick(['MALE', 'FEMALE'] as const)
  const fullName = make(sex, random)
  const birthDate = dayIn(Number(candidate.introducedOn.slice(0, 4)) - random.between(22, 33), random)
  const person = { fullName, sortKey: sortKey(fullName), searchKey: searchKey(fullName), sex, birthDate, occupation: 'Viên chức' }
  return { organisationId, source: candidate.source, ...person }
}

function stagesOf({ introducedOn, classOn, checkOn, admittedOn }: DemoCandidate): [CandidateStageCode, PlainDate][] {
  return [
    ['INTRODUCED', introducedOn],
    ...stage('AWARENESS_CLASS', classOn),
    ...stage('BACKGROUND_CHECK', checkOn),
    ...(admittedOn ? resolutionsBefore(admittedOn) : []),
  ]
}

const stage = (code: CandidateStageCode, date: PlainDate | undefined): [CandidateStageCode, PlainDate][] => (date ? [[code, date]] : [])

const resolutionsBefore = (admittedOn: PlainDate): [CandidateStageCode, PlainDate][] => [
  ['CELL_RESOLUTION', addMonths(admittedOn, -3)],
  ['COMMITTEE_RESOLUTION', addMonths(admittedOn, -2)],
  ['DECISION', addMonths(admittedOn, -1)],
  ['ADMISSION', admittedOn],
]

function targets(tree: Tree) {
  const committee = Object.entries(COMMITTEE_TARGETS).map(([year, target]) => ({
    organisationId: tree.at(COMMITTEE).id,
    year: Number(year),
    target,
  }))
  const cells = Object.entries(CELL_TARGETS).flatMap(([year, numbers]) =>
    numbers.map(number => ({ organisationId: tree.cell(number).id, year: Number(year), target: 1 })),
  )
  return [...committee, ...cells]
}
