import type { CandidateFilter, CandidateRecord, UnitDevelopment } from '../domain/candidateRecord'
import { CANDIDATE_SOURCES, CANDIDATE_STAGES } from '../domain/codes'
import type { Figure } from '../domain/figure'
import { dateText } from '../domain/plainDate'
import { countText, paddedCount, shareOfTarget } from '../domain/share'
import { candidateScopeLabel, candidateSourceLabel, candidateStageLabel, candidateStageShortLabel } from '../labels/candidates'
import { type ListPlace, optionsOf, presentFilter, presentPager, SEARCH_HINT, unitOptions } from './list'

interface CandidateListInput extends ListPlace {
  organisationName: string
  year: number
  candidates: CandidateRecord[]
  units: UnitDevelopment[]
  filter: CandidateFilter
  /** Put forward for verification, in the class, admitted. */
  figures: { backgroundChecks: Figure | undefined; awarenessClass: Figure | undefined; admitted: Figure | undefined }
  page: number
  size: number
  matching: number
}

/** Candidates of a year, and those admitted against the target. */
export function presentCandidateList(input: CandidateListInput) {
  const { organisationName, year, candidates, units, figures, page, size, matching } = input
  return {
    year,
    lead: organisationName,
    figures: [
      ...presentFigure(figures.backgroundChecks, 'Đưa vào diện thẩm tra lý lịch', 'quần chúng'),
      ...presentFigure(figures.awarenessClass, 'Học lớp nhận thức về Đảng', 'quần chúng'),
      ...presentFigure(
        figures.admitted,
        figures.admitted?.total ? 'Kết nạp so với chỉ tiêu' : 'Kết nạp, năm này chưa đặt chỉ tiêu',
        'đảng viên mới',
      ),
    ],
    units: units.length > 1 ? units.filter(({ target, admitted }) => target !== null || admitted > 0).map(presentUnit) : [],
    count: `${countText(matching)} quần chúng`,
    filter: presentFilter(input, filterFields(input)),
    stages: CANDIDATE_STAGES.map(stage => candidateStageShortLabel[stage]),
    rows: candidates.map((candidate, index) => presentRow(candidate, (page - 1) * size + index + 1, year)),
    pager: presentPager(input, input, 'quần chúng'),
  }
}

function presentFigure(figure: Figure | undefined, label: string, noun: string) {
  if (!figure) return []
  const { count, total, percent, records } = figure
  return [
    {
      label,
      value: total === null ? countText(count) : paddedCount(count),
      of: total === null ? null : paddedCount(total),
      percent: percent && `${percent}%`,
      href: records,
      go: count > 0 ? `Xem ${countText(count)} ${noun}` : 'Xem cách tính',
    },
  ]
}

const presentUnit = ({ code, name, target, admitted }: UnitDevelopment) => ({
  code,
  name,
  target: target === null ? '–' : countText(target),
  admitted: countText(admitted),
  percent: target ? `${shareOfTarget(admitted, target).percent}%` : '–',
})

const filterFields = ({ units }: CandidateListInput) => [
  { name: 'q', label: 'Tìm theo tên', hint: SEARCH_HINT },
  ...(units.length > 1
    ? [{ name: 'unit', label: 'Chi bộ', options: unitOptions(units.map(({ unitId, ...unit }) => ({ id: unitId, ...unit }))) }]
    : []),
  { name: 'stage', label: 'Bước trong năm', options: optionsOf(CANDIDATE_STAGES, candidateStageLabel) },
  { name: 'source', label: 'Nguồn giới thiệu', options: optionsOf(CANDIDATE_SOURCES, candidateSourceLabel) },
  { name: 'scope', label: 'Phạm vi', options: optionsOf(['ON_THE_WAY'], candidateScopeLabel), all: candidateScopeLabel.REACHED },
]

function presentRow({ id, name, unitName, source, endedOn, stages }: CandidateRecord, number: number, year: number) {
  return {
    number: countText(number),
    name,
    href: `/candidates/${id}`,
    unitName,
    ended: endedOn ? `thôi theo dõi từ ${dateText(endedOn)}` : null,
    source: candidateSourceLabel[source],
    stages: CANDIDATE_STAGES.map(stage => {
      const day = stages[stage]
      return {
        name: candidateStageShortLabel[stage],
        date: day ? dateText(day) : '',
        inYear: day !== undefined && day.startsWith(String(year)),
      }
    }),
  }
}
