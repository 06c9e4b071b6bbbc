import { write } from '../database'
import type { Actor } from '../domain/actor'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { YearProfile } from '../models/YearProfile'

export interface YearWords {
  theme: string | null
  orientation: string | null
  studyTopic: string | null
  /** Null: the year itself once something of it is decided, else the year before. */
  ratingYearReported: number | null
}

interface Place {
  organisationId: number
  year: number
}

const FIELDS = ['theme', 'orientation', 'studyTopic', 'ratingYearReported'] as const

/** Writes what the year was about, and which rating year its report states. `version` of what was shown; 1 where nothing was there. */
export function setYearWords(
  actor: Actor,
  { organisationId, year }: Place,
  { version, ...words }: YearWords & { version: number },
  now: Date,
) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const profile = await YearProfile.hold(organisationId, year, transaction)
      YearProfile.requireUnchanged(profile.version === version)
      const changed = FIELDS.filter(field => (profile[field] ?? null) !== words[field])
      if (changed.length === 0) throw new RuleError('Chưa có gì khác với điều đang ghi. Hãy sửa ít nhất một ô.')
      const before = Object.fromEntries(changed.map(field => [field, profile[field] ?? null]))
      await profile.update({ ...words, version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'setYearWords', subjectKind: 'yearProfile', subjectId: profile.id, organisationId },
        before: { year, ...before },
        after: { year, ...Object.fromEntries(changed.map(field => [field, words[field]])) },
      })
    },
    now,
  )
}
