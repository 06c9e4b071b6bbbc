import { onSqlite, sequelize, write, type WriteContext } from '../database'
import type { Role } from '../domain/codes'
import { searchKey } from '../domain/personName'
import { type PlainDate, plainDateOf } from '../domain/plainDate'
import { usualBodyName, usualSign, type UnitPlace } from '../domain/unitPlace'
import { NotFoundError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Organisation } from '../models/Organisation'
import { OrganisationName } from '../models/OrganisationName'
import { OrganisationParent } from '../models/OrganisationParent'
import { RoleGrant } from '../models/RoleGrant'
import { User } from '../models/User'

interface FirstOrganisation extends UnitPlace {
  code: string
  name: string
  bodyName: string | null
  sign: string | null
  place: string
  /** The first day of the records. */
  since: PlainDate
  superior: { code: string; name: string } | null
}

interface FirstAccount {
  name: string
  username: string
  passwordHash: string
  role: Role
}

/** Whether there is no organisation and no account: only then may the system be set up. */
export const isUntouched = async () =>
  !(await Organisation.findOne({ attributes: ['id'] })) && !(await User.findOne({ attributes: ['id'] }))

/** Makes the first organisation, with what stands above it if that is told, and the first accounts. Once only. */
export function setUp(organisation: FirstOrganisation, accounts: readonly FirstAccount[], now: Date): Promise<Organisation> {
  return write(
    null,
    async context => {
      const { transaction } = context
      if (!onSqlite) await sequelize.query('LOCK TABLE organisations, users IN SHARE ROW EXCLUSIVE MODE', { transaction })
      const there = (await Organisation.count({ transaction })) + (await User.count({ transaction }))
      if (there > 0) throw new NotFoundError('Hệ thống đã được thiết lập. Mời đồng chí đăng nhập.')
      const { superior, ...own } = organisation
      const above =
        superior && (await make(context, { ...own, ...superior, kind: 'COMMITTEE', tier: 'ABOVE_GRASSROOTS', bodyName: null, sign: null }))
      const made = await make(context, own)
      if (above) await OrganisationParent.create({ organisationId: made.id, parentId: above.id, fromDate: own.since }, { transaction })
      await Organisation.rebuildPaths(transaction)
      for (const account of accounts) await makeAccount(context, made.id, account)
      await AuditEntry.record(context, {
        ...{ act: 'setUp', subjectKind: 'organisation', subjectId: made.id, organisationId: made.id },
        after: { code: own.code, name: own.name, accounts: accounts.map(({ username, role }) => ({ username, role })) },
      })
      return made
    },
    now,
  )
}

async function make({ transaction }: WriteContext, wish: Omit<FirstOrganisation, 'superior'>) {
  const { code, kind, tier, place, name, since } = wish
  const made = await Organisation.create({ code, kind, tier, place, path: '/', sign: wish.sign ?? usualSign(kind) }, { transaction })
  const names = { name, bodyName: wish.bodyName ?? usualBodyName(name), searchKey: searchKey(name) }
  await OrganisationName.create({ organisationId: made.id, ...names, fromDate: since }, { transaction })
  return made
}

async function makeAccount({ transaction, now }: WriteContext, organisationId: number, { role, ...account }: FirstAccount) {
  const { id: userId } = await User.create(account, { transaction })
  await RoleGrant.create({ userId, role, organisationId, fromDate: plainDateOf(now) }, { transaction })
}
