import type { OrganisationKind } from '../domain/codes'
import { select } from './select'
import { staged } from './staged'

/** That nobody has come into an account (u) yet: nobody signed in, and no link to it was used. */
export const UNOPENED =
  'u.signed_in_at IS NULL AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.user_id = u.id AND i.used_at IS NOT NULL)'

/** That a row of a file (r) made its account. */
export const MAKES_ACCOUNT = `${staged('makesAccount')} = 'yes'`

/** An account that waits for its owner. */
export interface UnopenedAccount {
  id: number
  username: string
  name: string
  organisationId: number
  unitName: string
  home: { path: string; kind: OrganisationKind }
}

/** Accounts that a file made and nobody has opened, unit by unit in the order of the file. */
export async function unopenedAccounts(batchId: number): Promise<UnopenedAccount[]> {
  const rows = await select<Omit<UnopenedAccount, 'home'> & UnopenedAccount['home']>(
    `SELECT u.id, u.username, u.name, u.organisation_id AS "organisationId", o.path, o.kind,
            CASE WHEN o.kind = 'CELL' THEN n.name ELSE n.body_name END AS "unitName"
     FROM import_rows r JOIN users u ON u.id = r.subject_id AND u.disabled_at IS NULL
     JOIN organisations o ON o.id = u.organisation_id JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE r.batch_id = :batchId AND r.outcome = 'NEW' AND ${MAKES_ACCOUNT} AND ${UNOPENED} ORDER BY o.code, r.row_number`,
    { batchId },
  )
  return rows.map(({ path, kind, ...account }) => ({ ...account, home: { path, kind } }))
}
