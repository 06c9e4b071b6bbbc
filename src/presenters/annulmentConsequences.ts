import { type StandingDiscipline, yearsFreed } from '../domain/disciplineAnnulment'
import { dateText, type PlainDate } from '../domain/plainDate'
import { factKindLabel } from '../labels/facts'
import { movementLabel } from '../labels/members'

interface Touched {
  discipline: StandingDiscipline
  annulledOn: PlainDate
  openYears: readonly number[]
  /** Whoever is in no cell has left, by an expulsion or otherwise. */
  isInCell: boolean
}

/** What the annulment of a discipline changes, sentence by sentence. */
export const annulmentConsequences = ({ discipline, annulledOn, openYears, isInCell }: Touched): string[] => [
  `Từ ngày ${dateText(annulledOn)} quyết định này không còn được tính khi xếp loại, khen thưởng của bất cứ năm nào chưa quyết định.`,
  'Mức xếp loại, khen thưởng đã quyết định không đổi; xếp loại lại là một quyết định mới.',
  ...yearsFreed(discipline, openYears).map(
    year =>
      `Hồ sơ xếp loại năm ${year} đang mở thôi lấy quyết định này làm căn cứ; dữ kiện «${factKindLabel.DISCIPLINED}» đã ghi tay, nếu có, thì sửa ở hồ sơ ấy.`,
  ),
  ...(discipline.form === 'EXPULSION' && !isInCell ? [STAYS_AWAY] : []),
  'Quyết định vẫn đứng trên hồ sơ, ghi rõ đã hủy và lý do; không sửa, không hủy lần nữa được. Hủy nhầm thì ghi lại kỷ luật.',
]

const STAYS_AWAY =
  'Hủy kỷ luật khai trừ chưa đưa đồng chí này trở lại chi bộ: ' +
  `sau đó ghi «${movementLabel.TRANSFERRED_IN}» ở trang «Ghi chuyển, miễn, rời Đảng» của hồ sơ.`
