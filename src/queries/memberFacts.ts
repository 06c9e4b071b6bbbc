import type { PlainDate } from '../domain/plainDate'
import { Discipline } from '../models/Discipline'
import { Member } from '../models/Member'
import { movedRecord, type MovementsOnFile } from './movedRecords'
import { select } from './select'

/** What a change of a member's record rests on. */
export interface MemberFacts extends MovementsOnFile {
  member: Member
  admittedOn: PlainDate
  officialOn: PlainDate | null
  /** Those that count: what is annulled is neither corrected nor annulled again. */
  disciplines: Discipline[]
  /** Offices that go on. */
  offices: { name: string; unitName: string; organisationId: number; fromDate: PlainDate }[]
  /** Years whose cycle is open and holds a rating of the member. */
  openYears: number[]
}

export async function memberFacts(id: number): Promise<MemberFacts> {
  const [member, moved, disciplines, offices, years] = await Promise.all([
    Member.findByPk(id, { rejectOnEmpty: true }),
    movedRecord(id),
    Discipline.findAll({ where: { memberId: id, annulledOn: null }, order: [['imposedOn', 'DESC']] }),
    select<MemberFacts['offices'][number]>(
      `SELECT f.role AS name, n.name AS "unitName", f.organisation_id AS "organisationId", f.from_date AS "fromDate" FROM offices f
       JOIN organisation_names n ON n.organisation_id = f.organisation_id AND n.to_date IS NULL WHERE f.member_id = :id AND f.to_date IS NULL`,
      { id },
    ),
    select<{ year: number }>(
      `SELECT r.year FROM ratings r JOIN rating_cycles c ON c.id = r.cycle_id
       WHERE r.member_id = :id AND r.kind = 'MEMBER' AND c.published_on IS NULL ORDER BY r.year`,
      { id },
    ),
  ])
  return {
    member,
    ...moved,
    disciplines,
    offices,
    openYears: years.map(({ year }) => year),
    admittedOn: member.admittedOn,
    officialOn: member.officialOn,
  }
}
