import type { MovedRecord } from '../domain/movementCorrection'
import type { PlainDate } from '../domain/plainDate'
import { Absence } from '../models/Absence'
import { Discipline } from '../models/Discipline'
import { Member } from '../models/Member'
import { Membership } from '../models/Membership'
import { TemporaryStay } from '../models/TemporaryStay'
import { select } from './select'

/** What a change of a member's record rests on. */
export interface MemberFacts extends MovedRecord {
  member: Member
  officialOn: PlainDate | null
  /** Those that count: what is annulled is neither corrected nor annulled again. */
  disciplines: Discipline[]
  /** Offices that go on. */
  offices: { name: string; unitName: string; organisationId: number }[]
  /** Years whose cycle is open and holds a rating of the member. */
  openYears: number[]
}

export async function memberFacts(id: number): Promise<MemberFacts> {
  const [member, memberships, absences, temporary, disciplines, offices, years] = await Promise.all([
    Member.findByPk(id, { rejectOnEmpty: true }),
    Membership.findAll({ where: { memberId: id }, order: ['fromDate'] }),
    Absence.findAll({ where: { memberId: id } }),
    TemporaryStay.findAll({ where: { memberId: id } }),
    Discipline.findAll({ where: { memberId: id, annulledOn: null }, order: [['imposedOn', 'DESC']] }),
    select<MemberFacts['offices'][number]>(
      `SELECT f.role AS name, n.name AS "unitName", f.organisation_id AS "organisationId" FROM offices f
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
    memberships,
    absences,
    temporary,
    disciplines,
    offices,
    openYears: years.map(({ year }) => year),
    admittedOn: member.admittedOn,
    officialOn: member.officialOn,
  }
}
