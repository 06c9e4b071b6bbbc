import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import { PROFILE_SECTIONS } from '../domain/codes'
import type { YearPart } from '../domain/yearContent'
import { partsIn, textOfPart } from '../domain/yearContentCopy'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { YearProfile } from '../models/YearProfile'
import { YearReference } from '../models/YearReference'
import { YearSection } from '../models/YearSection'
import { writtenParts } from '../queries/writtenParts'
import { yearProfile, type YearProfileText } from '../queries/yearProfile'
import { holdConference, replaceAttendees } from './setConference'

interface CopyWish {
  organisationId: number
  year: number
  parts: readonly YearPart[]
}

/** Begins parts of a year from what the year before says in them. What is written already is never replaced. */
export async function copyYearContent(actor: Actor, { organisationId, year, parts }: CopyWish, now: Date) {
  const source = await yearProfile(organisationId, year - 1)
  if (!parts.every(part => partsIn(source).has(part))) throw new RuleError(`Năm ${year - 1} không có phần đã chọn.`)
  return write(
    actor,
    async context => {
      const { transaction } = context
      const profile = await YearProfile.hold(organisationId, year, transaction)
      const there = await writtenParts(organisationId, year, transaction)
      if (parts.some(part => there.has(part))) {
        throw new ConflictError(
          'Có người vừa viết một trong các phần đã chọn; chưa có gì được ghi. Mời đồng chí chọn lại trong các phần còn trống.',
        )
      }
      await copyWords(profile, source, parts, context)
      await copyRows(profile, source, parts, context)
      await AuditEntry.record(context, {
        ...{ act: 'copyYearContent', subjectKind: 'yearProfile', subjectId: profile.id, organisationId },
        before: { year, empty: parts },
        after: { year, fromYear: year - 1, content: Object.fromEntries(parts.map(part => [part, textOfPart(source, part)])) },
      })
    },
    now,
  )
}

type Copy = (profile: YearProfile, source: YearProfileText, parts: readonly YearPart[], context: WriteContext) => Promise<void>

const copyWords: Copy = async (profile, { theme, orientation, studyTopic }, parts, { transaction }) => {
  const words = {
    ...(parts.includes('THEME') ? { theme } : {}),
    ...(parts.includes('ORIENTATION') ? { orientation } : {}),
    ...(parts.includes('STUDY_TOPIC') ? { studyTopic } : {}),
  }
  if (Object.keys(words).length > 0) await profile.update({ ...words, version: profile.version + 1 }, { transaction })
}

const copyRows: Copy = async ({ id: profileId, organisationId, year }, source, parts, context) => {
  const { transaction } = context
  const sections = PROFILE_SECTIONS.filter(section => parts.includes(section)).flatMap(section =>
    (source.sections[section] ?? []).map((body, index) => ({ profileId, section, body, position: index + 1 })),
  )
  await YearSection.bulkCreate(sections, { transaction })
  const references = (['GUIDANCE', 'DIRECTIVE'] as const)
    .filter(role => parts.includes(role))
    .flatMap(role =>
      source[role === 'GUIDANCE' ? 'guidance' : 'directives'].map(({ number, datedOn, issuer, subject }, index) => ({
        ...{ profileId, role, number, datedOn, issuer, subject, position: index + 1 },
      })),
    )
  await YearReference.bulkCreate(references, { transaction })
  if (!parts.includes('CONFERENCE')) return
  const conference = await holdConference(context, { organisationId, year })
  await conference.update({ version: conference.version + 1 }, { transaction })
  await replaceAttendees(context, conference, source.conference?.attendees ?? [])
}
