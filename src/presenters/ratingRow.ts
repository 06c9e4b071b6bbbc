import { dateText } from '../domain/plainDate'
import type { RatingRecord } from '../domain/ratingRecord'
import type { Regime } from '../domain/regulations'
import { subjectKindLabel } from '../labels/decisions'
import { officeLabel } from '../labels/offices'
import { notRatedReasonLabel, ratingStateLabel } from '../labels/ratings'
import { sourceText } from '../labels/sources'
import { presentLevel } from './level'

/** What stands under a name: «Bí thư», «Dự bị, kết nạp 19/08/2022», «Tập thể lãnh đạo, quản lý». */
export function subjectDetail({ kind, office, admittedOn, officialOn, unitCode }: RatingRecord): string {
  if (kind === 'ORGANISATION') return unitCode
  if (kind !== 'MEMBER') return subjectKindLabel[kind]
  if (office) return officeLabel[office]
  return officialOn || !admittedOn ? 'Chính thức' : `Dự bị, kết nạp ${dateText(admittedOn)}`
}

/** Why a subject is not rated, and what says so; null for one that is. */
export function presentOut({ notRatedReason, notRatedNote }: RatingRecord, { guidance }: Regime) {
  if (!notRatedReason) return null
  const reason = notRatedReason === 'OTHER' && notRatedNote ? notRatedNote : notRatedReasonLabel[notRatedReason]
  const note = notRatedReason === 'OTHER' || !notRatedNote ? '' : `; ${notRatedNote}`
  const source = notRatedReason === 'OTHER' ? null : guidance.notRated[notRatedReason].source
  return { text: `${reason}${note}.`, source: source === null ? '' : sourceText(source) }
}

/** Who takes part elsewhere for a time is rated at home; null for the others. */
export function presentAway({ awayAt, awaySince }: RatingRecord, { guidance }: Regime) {
  if (!awayAt || !awaySince) return null
  const { source } = guidance.hostGivesOpinion
  return {
    text: `Sinh hoạt tạm thời ở ${awayAt} từ ${dateText(awaySince)}: xếp loại ở đây, sau ý kiến bằng văn bản của nơi ấy.`,
    source: sourceText(source),
  }
}

/** The decision in force: «Tốt, đã công bố», «62-QĐ/ĐU, 10/01/2023». */
export function presentDecided({ level, documentNumber, decidedOn, state }: RatingRecord) {
  if (!level || !decidedOn) return null
  const shown = presentLevel(level)
  return {
    level: shown,
    text: `${documentNumber}, ${dateText(decidedOn)}`,
    state: `${shown.short}, ${ratingStateLabel[state].toLowerCase()}`,
  }
}
