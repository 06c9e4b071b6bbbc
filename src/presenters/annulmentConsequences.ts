import { type StandingDiscipline, yearsFreed } from '../domain/disciplineAnnulment'
import { dateText, type PlainDate } from '../domain/plainDate'
import { factKindLabel } from '../labels/facts'

/** What the annulment of a discipline changes, sentence by sentence. */
export const annulmentConsequences = (discipline: StandingDiscipline, annulledOn: PlainDate, openYears: readonly number[]): string[] => [
  `Từ ngày ${dateText(annulledOn)} quyết định này không còn được tính khi xếp loại, khen thưởng của bất cứ năm nào chưa quyết định.`,
  'Mức xếp loại, khen thưởng đã quyết định không đổi; xếp loại lại là một quyết định mới.',
  ...yearsFreed(discipline, openYears).map(
    year =>
      `Hồ sơ xếp loại năm ${year} đang mở thôi lấy quyết định này làm căn cứ; dữ kiện «${factKindLabel.DISCIPLINED}» đã ghi tay, nếu có, thì sửa ở hồ sơ ấy.`,
  ),
  ...(discipline.form === 'EXPULSION' ? [STAYS_AWAY] : []),
  'Quyết định vẫn đứng trên hồ sơ, ghi rõ đã hủy và lý do; không sửa, không hủy lần nữa được. Hủy nhầm thì ghi lại kỷ luật.',
]

const STAYS_AWAY =
  'Hủy kỷ luật khai trừ chưa đưa đồng chí này trở lại chi bộ: việc rời Đảng đã ghi thì sửa ở trang «Ghi chuyển, miễn, rời Đảng» của hồ sơ.'
