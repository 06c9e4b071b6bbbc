import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { ProfileSection } from '../domain/codes'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { YearProfile } from '../models/YearProfile'
import { YearSection } from '../models/YearSection'
import { markOf } from '../queries/markOf'

interface SectionWish {
  organisationId: number
  year: number
  section: ProfileSection
  /** None: the section is to be empty. */
  paragraphs: readonly string[]
  /** Of the paragraphs that were shown. */
  mark: string
}

/** Writes a section of the year's own text; who writes another section at the same time is not in the way. */
export function setYearSection(actor: Actor, wish: SectionWish, now: Date) {
  const { organisationId, year, section, paragraphs, mark } = wish
  return write(
    actor,
    async context => {
      const { transaction } = context
      const { id: profileId } = await YearProfile.hold(organisationId, year, transaction)
      const where = { profileId, section }
      const before = (await YearSection.findAll({ where, order: ['position'], transaction })).map(({ body }) => body)
      YearProfile.requireUnchanged(markOf(before) === mark)
      if (markOf(paragraphs) === mark) throw new RuleError('Lời văn chưa có gì khác với bản đang ghi.')
      await YearSection.destroy({ where, transaction })
      const rows = paragraphs.map((body, index) => ({ ...where, position: index + 1, body }))
      await YearSection.bulkCreate(rows, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'setYearSection', subjectKind: 'yearProfile', subjectId: profileId, organisationId },
        before: { year, section, paragraphs: before },
        after: { year, section, paragraphs },
      })
    },
    now,
  )
}
