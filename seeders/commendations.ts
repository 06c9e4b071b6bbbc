import type { CreationAttributes } from 'sequelize'
import type { WriteContext } from '../src/database'
import { Commendation } from '../src/models/Commendation'
import { CommendationDecision } from '../src/models/CommendationDecision'
import { CommendationTitle } from '../src/models/CommendationTitle'
import { CELLS } from './cells'
import { idsBy, insertAll } from './insert'
import { MASS_MOBILISATION } from './massMobilisation'
import type { MemberId } from './members'
import { secretaryOn } from './offices'
import { COMMITTEE, type Tree } from './organisations'
import type { PlannedRating } from './ratingPlan'
import type { RatingsByYear } from './ratings'
import { cellLevel, DECIDED_YEARS, type DemoYear } from './years'

// The source counts those commended in 2022 (3 cells and 26 members; 8 collectives and 8 individuals). Numbers, days and recipients are invented.

type Title = 'EXCELLENT_IN_YEAR' | 'SKILFUL_MASS_MOBILISATION'
type Recipient = Omit<CreationAttributes<Commendation>, 'decisionId' | 'position' | 'form' | 'label' | 'path'>

interface Award {
  title: Title
  year: DemoYear
  /** Place in the year's row of decisions. */
  offset: number
  subject: string
  label: string
  recipients: readonly Recipient[]
}

const TITLES = [
  {
    code: 'EXCELLENT_IN_YEAR',
    name: 'Hoàn thành xuất sắc nhiệm vụ',
    ground: 'EXCELLENT_IN_YEAR',
    label: 'hoàn thành xuất sắc nhiệm vụ năm {năm}',
    position: 1,
  },
  {
    code: 'SKILFUL_MASS_MOBILISATION',
    name: 'Dân vận khéo',
    ground: 'MOVEMENT',
    label: 'có thành tích trong phong trào thi đua «Dân vận khéo» năm {năm}',
    position: 2,
  },
  {
    code: 'FIVE_YEARS',
    name: 'Hoàn thành xuất sắc nhiệm vụ 5 năm liền',
    ground: 'FIVE_YEARS',
    label: '5 năm liền hoàn thành xuất sắc nhiệm vụ, tính đến năm {năm}',
    position: 3,
  },
  {
    code: 'SPECIAL_ACHIEVEMENT',
    name: 'Thành tích đặc biệt, đột xuất',
    ground: 'SPECIAL',
    label: '',
    position: 4,
  },
] as const

interface Found {
  tree: Tree
  memberId: MemberId
  ratings: RatingsByYear
}

export async function seedCommendations({ transaction }: WriteContext, found: Found) {
  await insertAll(CommendationTitle, [...TITLES], transaction)
  const titleId = await idsBy(CommendationTitle, ['code'], transaction)
  const awards = DECIDED_YEARS.flatMap(year => awardsOf(year, found))
  const committee = found.tree.at(COMMITTEE)
  const decisions = awards.map(award => ({
    organisationId: committee.id,
    sign: committee.sign,
    ...decisionOn(award, titleId(award.title)),
  }))
  await insertAll(CommendationDecision, decisions, transaction)
  const decisionId = await idsBy(CommendationDecision, ['year', 'number'], transaction)
  const recipients = awards.flatMap(({ year, offset, label, recipients }) =>
    recipients.map((recipient, index) => ({
      ...recipient,
      decisionId: decisionId(year.year, year.firstNumber + offset),
      position: index + 1,
      path: found.tree.all.find(({ id }) => id === recipient.unitId)!.path,
      form: 'MERIT_LETTER' as const,
      label,
    })),
  )
  await insertAll(Commendation, recipients, transaction)
}

const decisionOn = ({ year, offset, subject }: Award, titleId: number) => ({
  year: year.year,
  titleId,
  number: year.firstNumber + offset,
  decidedOn: year.publishedOn,
  subject,
  signatoryName: secretaryOn(COMMITTEE, year.publishedOn),
  signatoryOffice: 'Bí thư',
})

function awardsOf(year: DemoYear, found: Found): Award[] {
  const label = `hoàn thành xuất sắc nhiệm vụ năm ${year.year}`
  const movement = `phong trào thi đua «Dân vận khéo» năm ${year.year}`
  const excellent = { title: 'EXCELLENT_IN_YEAR', year, label } as const
  return [
    { ...excellent, offset: 2, subject: `về việc khen thưởng chi bộ ${label}`, recipients: excellentCells(year, found) },
    { ...excellent, offset: 3, subject: `về việc khen thưởng đảng viên ${label}`, recipients: excellentMembers(year, found) },
    {
      title: 'SKILFUL_MASS_MOBILISATION',
      year,
      offset: 4,
      subject: `về việc khen thưởng tập thể, cá nhân tiêu biểu trong ${movement}`,
      label: `có thành tích trong ${movement}`,
      recipients: [...movementCollectives(year, found), ...movementIndividuals(year, found)],
    },
  ]
}

const excellentCells = (year: DemoYear, { tree }: Found) =>
  CELLS.filter(({ number }) => cellLevel(year, number) === 'EXCELLENT').map(({ number }) => cellRecipient(number, tree))

function cellRecipient(number: string, tree: Tree): Recipient {
  const { id } = tree.cell(number)
  return { recipientKind: 'ORGANISATION', organisationId: id, unitId: id }
}

const memberRecipient = ({ member, cell }: PlannedRating, { tree, memberId }: Found): Recipient => ({
  recipientKind: 'MEMBER',
  memberId: memberId(member),
  unitId: tree.cell(cell).id,
})

/** In the order of names. */
const excellentMembers = ({ year }: DemoYear, found: Found) =>
  found.ratings
    .get(year)!
    .filter(({ level }) => level === 'EXCELLENT')
    .toSorted((a, b) => (a.member.profile.sortKey < b.member.profile.sortKey ? -1 : 1))
    .map(rating => memberRecipient(rating, found))

function movementCollectives({ year }: DemoYear, { tree }: Found): Recipient[] {
  const { cells, collectives } = MASS_MOBILISATION[year]!
  const others = collectives.map(([cell, recipientName]) => ({
    recipientKind: 'OTHER_COLLECTIVE' as const,
    recipientName,
    unitId: tree.cell(cell).id,
  }))
  return [...cells.map(number => cellRecipient(number, tree)), ...others]
}

/** The first of each named cell who was rated GOOD, and people outside the Party. */
function movementIndividuals({ year }: DemoYear, found: Found): Recipient[] {
  const { memberCells, persons } = MASS_MOBILISATION[year]!
  const ratings = found.ratings.get(year)!
  const members = memberCells.map(number => ratings.find(({ cell, level }) => cell === number && level === 'GOOD')!)
  const others = persons.map(([cell, recipientName]) => ({
    recipientKind: 'OTHER_PERSON' as const,
    recipientName,
    unitId: found.tree.cell(cell).id,
  }))
  return [...members.map(rating => memberRecipient(rating, found)), ...others]
}
