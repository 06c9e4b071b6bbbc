import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import type { PlainDate } from '../domain/plainDate'
import type { Attendee } from '../domain/yearContent'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Conference } from '../models/Conference'
import { ConferenceAttendee } from '../models/ConferenceAttendee'
import { YearProfile } from '../models/YearProfile'

export interface ConferenceWish {
  /** Of what was shown; 1 where nothing was there. */
  version: number
  heldOn: PlainDate | null
  venue: string | null
  /** In their order. */
  attendees: readonly Attendee[]
}

interface Place {
  organisationId: number
  year: number
}

/** Writes when and where the conference of a year was held, and who came. */
export function setConference(actor: Actor, place: Place, { version, heldOn, venue, attendees }: ConferenceWish, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const { organisationId, year } = place
      const profile = await YearProfile.hold(organisationId, year, transaction)
      const conference = await holdConference(context, place)
      YearProfile.requireUnchanged(conference.version === version)
      const before = {
        ...{ heldOn: conference.heldOn ?? null, venue: conference.venue ?? null },
        attendees: await attendeesOf(context, conference),
      }
      const after = { heldOn, venue, attendees }
      if (JSON.stringify(before) === JSON.stringify(after)) throw new RuleError('Chưa có gì khác với điều đang ghi.')
      await conference.update({ heldOn, venue, version: version + 1 }, { transaction })
      await replaceAttendees(context, conference, attendees)
      await AuditEntry.record(context, {
        ...{ act: 'setConference', subjectKind: 'yearProfile', subjectId: profile.id, organisationId },
        before: { year, ...before },
        after: { year, ...after },
      })
    },
    now,
  )
}

/** The conference of a year whose text is held; made where nothing of it was written yet. */
export async function holdConference({ transaction }: WriteContext, { organisationId, year }: Place) {
  const where = { organisationId, year }
  return (await Conference.findOne({ where, transaction })) ?? (await Conference.create(where, { transaction }))
}

async function attendeesOf({ transaction }: WriteContext, { id: conferenceId }: Conference): Promise<Attendee[]> {
  const rows = await ConferenceAttendee.findAll({ where: { conferenceId }, order: ['position'], transaction })
  return rows.map(({ role, name, posts }) => ({ role, name, posts: posts ?? null }))
}

export async function replaceAttendees({ transaction }: WriteContext, { id: conferenceId }: Conference, attendees: readonly Attendee[]) {
  await ConferenceAttendee.destroy({ where: { conferenceId }, transaction })
  const rows = attendees.map(({ role, name, posts }, index) => ({ conferenceId, role, name, posts, position: index + 1 }))
  await ConferenceAttendee.bulkCreate(rows, { transaction })
}
