import type { Transaction } from 'sequelize'
import type { RecipientKind, RecipientOrigin } from '../domain/codes'
import { sortKey } from '../domain/personName'
import { daysOf, type DisciplineInYear, gravestDiscipline, readDiscipline } from './disciplineInYear'
import { select } from './select'

export interface DraftRecipient {
  id: number
  recipientKind: RecipientKind
  organisationId: number | null
  memberId: number | null
  recipientName: string | null
  name: string
  /** Of a person; empty for a collective. */
  sortKey: string
  unitId: number
  unitCode: string
  unitName: string
  /** Of the unit, today. */
  path: string
  origin: RecipientOrigin
  removedReason: string | null
  /** Of a member, the gravest imposed in the year. */
  discipline: DisciplineInYear | null
}

type Row = Omit<DraftRecipient, 'discipline' | 'sortKey'> & { discipline: string | null }

/** Everybody in a draft, those removed among them, with the names of today. */
export async function draftRecipients(
  { id, year }: { id: number; year: number },
  transaction: Transaction | null = null,
): Promise<DraftRecipient[]> {
  const rows = await select<Row>(
    `SELECT c.id, c.recipient_kind AS "recipientKind", c.organisation_id AS "organisationId", c.member_id AS "memberId",
            c.recipient_name AS "recipientName", COALESCE(m.full_name, own.name, c.recipient_name) AS name,
            c.unit_id AS "unitId", unit.code AS "unitCode", n.name AS "unitName", unit.path, c.origin, c.removed_reason AS "removedReason",
            ${gravestDiscipline('c.member_id')} AS discipline
     FROM commendation_draft_recipients c
     JOIN organisations unit ON unit.id = c.unit_id
     JOIN organisation_names n ON n.organisation_id = c.unit_id AND n.to_date IS NULL
     LEFT JOIN members m ON m.id = c.member_id
     LEFT JOIN organisation_names own ON own.organisation_id = c.organisation_id AND own.to_date IS NULL
     WHERE c.draft_id = :id ORDER BY c.id`,
    { id, ...daysOf(year) },
    transaction,
  )
  const isPerson = ({ recipientKind }: Row) => recipientKind === 'MEMBER' || recipientKind === 'OTHER_PERSON'
  return rows.map(row => ({ ...row, sortKey: isPerson(row) ? sortKey(row.name) : '', discipline: readDiscipline(row.discipline) }))
}
