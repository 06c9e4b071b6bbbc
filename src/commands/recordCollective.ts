import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import { collectiveProblems, type LeadershipCollective } from '../domain/leadershipCollective'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Collective } from '../models/Collective'
import { Organisation } from '../models/Organisation'
import { OrganisationName } from '../models/OrganisationName'
import { collectivesOf } from '../queries/collectivesOf'

interface Recorded extends Omit<LeadershipCollective, 'toDate'> {
  /** Of the organisation as it was shown. */
  version: number
}

/** Puts a leadership collective on file, to be rated in years that say so. */
export function recordCollective(actor: Actor, organisationId: number, { version, ...wish }: Recorded, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const { filed, since } = await heldCollectives(context, organisationId, version)
      RuleError.onFields(collectiveProblems({ ...wish, toDate: null }, filed, since))
      const { id } = await Collective.create({ ...wish, organisationId }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'recordCollective', subjectKind: 'organisation', subjectId: organisationId, organisationId },
        after: { collectiveId: id, ...wish },
      })
    },
    now,
  )
}

interface Changed extends LeadershipCollective {
  /** Of the organisation as it was shown. */
  version: number
  collectiveId: number
  reason: string
}

/** Gives a collective another head, its end, or what it should have said. What stood there stays in the history. */
export function changeCollective(actor: Actor, organisationId: number, { version, collectiveId, reason, ...wish }: Changed, now: Date) {
  return write(
    actor,
    async context => {
      const { filed, since } = await heldCollectives(context, organisationId, version)
      const own = filed.find(({ id }) => id === collectiveId)
      if (!own) throw new ConflictError('Tập thể này không còn như trên trang. Mời đồng chí mở lại trang.')
      const others = filed.filter(({ id }) => id !== collectiveId)
      RuleError.onFields(collectiveProblems(wish, others, since, own))
      const { name, headMemberId, fromDate, toDate } = own
      const before = { name, headMemberId, fromDate, toDate }
      if (Object.entries(before).every(([field, value]) => wish[field as keyof typeof before] === value))
        throw new RuleError('Chưa có gì khác với điều đang ghi. Hãy sửa ít nhất một ô.')
      await Collective.update(wish, { where: { id: collectiveId }, transaction: context.transaction })
      await AuditEntry.record(context, {
        ...{ act: 'changeCollective', subjectKind: 'organisation', subjectId: organisationId, organisationId, reason },
        ...{ before, after: wish },
      })
    },
    now,
  )
}

/** The collectives of an organisation, which nobody else changes until the transaction ends. */
async function heldCollectives({ transaction }: WriteContext, organisationId: number, version: number) {
  const organisation = await Organisation.held(organisationId, version, transaction)
  await organisation.update({ version: version + 1 }, { transaction })
  return { filed: await collectivesOf(organisationId, transaction), since: await OrganisationName.beganOn(organisationId, transaction) }
}
