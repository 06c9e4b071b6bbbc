import { OTHER_UNITS } from '../domain/alikeUnits'
import { CYCLE_STEPS, NOT_RATED_REASONS, SUBJECT_KINDS } from '../domain/codes'
import type { CyclePlan } from '../domain/cyclePlan'
import type { Finding } from '../domain/cycleReadiness'
import type { CycleSettings } from '../domain/cycleSettings'
import { dateText } from '../domain/plainDate'
import { type Regime, regimeByCode } from '../domain/regulations'
import { countText } from '../domain/share'
import type { CycleFacts } from '../domain/yearRecords'
import { cycleStepLabel } from '../labels/cycle'
import {
  admissionDayLabel,
  capDenominatorLabel,
  capRoundingLabel,
  countingUnitLabel,
  findingLabel,
  majorityLabel,
  memberAuthorityLabel,
  ownRatingLabel,
} from '../labels/cycleSettings'
import { subjectKindLabel } from '../labels/decisions'
import { notRatedReasonPhrase } from '../labels/ratings'
import { sourceText } from '../labels/sources'
import { whyWithoutRating } from './withoutRating'

/** Where a finding is mended. */
function mendHref({ code, unit, member }: Finding, committeeId: number): string {
  if (member) return code === 'WITHOUT_OFFICIAL_DATE' ? `/members/${member.id}/recognitions/new` : `/members/${member.id}`
  const id = unit?.id ?? committeeId
  if (code === 'NO_SECRETARY') return `/organisations/${id}/offices/new?role=SECRETARY`
  if (code === 'NO_ACCOUNT') return `/organisations/${id}/accounts/new?role=CELL_SECRETARY`
  return code === 'NO_UNITS' ? `/organisations/${id}/units/new` : `/organisations/${id}`
}

/** What was found before a year is opened: what blocks first, each with the way to mend it. */
export const presentFindings = (findings: readonly Finding[], committeeId: number, { guidance }: Regime) =>
  findings
    .toSorted((a, b) => Number(b.blocks) - Number(a.blocks))
    .map(finding => ({
      blocks: finding.blocks,
      weight: finding.blocks ? 'Phải sửa trước khi mở' : finding.code === 'AWAY' ? 'Để biết' : 'Mở được, nên sửa',
      who: finding.unit?.name ?? finding.member?.name ?? null,
      text: `${findingLabel[finding.code].text}${finding.code === 'AWAY' ? ` Căn cứ: ${sourceText(guidance.hostGivesOpinion.source)}.` : ''}`,
      mend: findingLabel[finding.code].mend,
      href: mendHref(finding, committeeId),
    }))

type Shown = ReturnType<typeof presentFindings>[number]

/** The same finding of many stands in one sentence: «Chưa ghi bí thư (2): Chi bộ 3; Chi bộ 7.» */
export function findingSentences(findings: readonly Shown[]): string[] {
  const byText = new Map<string, string[]>()
  for (const { text, who } of findings) byText.set(text, [...(byText.get(text) ?? []), ...(who ? [who] : [])])
  return [...byText].map(([text, names]) => {
    if (names.length === 0) return text
    return names.length === 1 ? `${names[0]}: ${text}` : `${text.replace(/\.$/, '')} (${countText(names.length)}): ${names.join('; ')}.`
  })
}

/** So many of those who get no rating are named before a year is opened. */
const NAMED = 30

/** What opening would do, in numbers, and who gets no rating. */
export function openingConsequences({ ratings, others }: CyclePlan, { citation }: { citation: string }): string[] {
  const perKind = SUBJECT_KINDS.flatMap(kind => {
    const all = ratings.filter(each => each.kind === kind)
    if (all.length === 0) return []
    const out = NOT_RATED_REASONS.map(reason => ({ reason, count: all.filter(each => each.notRatedReason === reason).length }))
      .filter(({ count }) => count > 0)
      .map(({ reason, count }) => `${countText(count)} ${notRatedReasonPhrase[reason]}`)
    const rest = out.length > 0 ? `; không xếp loại: ${out.join(', ')}` : ''
    return [
      `${subjectKindLabel[kind]}: ${countText(all.length)} có mặt, ${countText(all.filter(each => !each.notRatedReason).length)} phải xếp loại${rest}.`,
    ]
  })
  const left = others.slice(0, NAMED).map(person => `${person.name}: ${whyWithoutRating(person)}`)
  const more = others.length > NAMED ? `; và ${countText(others.length - NAMED)} người nữa, xem ở trang thiết lập khi đã mở` : ''
  return [
    `Xếp loại theo ${citation}.`,
    ...perKind,
    ...(left.length > 0 ? [`Không có trong danh sách: ${left.join('; ')}${more}.`] : []),
    'Thiết lập và cây tổ chức được giữ nguyên từ khi mở; không sửa được nữa.',
  ]
}

/** Which units would be counted together, by name. */
export const alikeConsequences = ({ alike = [] }: CycleSettings, units: readonly { code: string; name: string }[]): string[] =>
  alike.map(({ name, codes }) => {
    const named = units.filter(({ code }) => codes.includes(code.toUpperCase())).map(unit => unit.name)
    return `Tính chung mức tối đa trong «${name}»: ${named.join('; ')}.`
  })

interface OpenedInput {
  cycle: CycleFacts
  openedOn: string
  notRated: { ratingId: number; name: string; unitName: string; text: string }[]
  /** Those beyond the first stand in the list of decisions. */
  allNotRated: { href: string; count: number } | null
  progress: string
}

/** A year that is open: what the committee stated, as it was frozen. */
export function presentOpened({ cycle, openedOn, notRated, allNotRated, progress }: OpenedInput) {
  const regime = regimeByCode(cycle.regulation, cycle.guidance)
  return {
    title: `Thiết lập đợt đánh giá ${cycle.year}`,
    lead: `Mở ngày ${dateText(openedOn)}; thiết lập đã giữ nguyên từ khi mở.`,
    progress,
    facts: factsOf(cycle, regime),
    deadlines: CYCLE_STEPS.map(step => {
      const deadline = cycle.settings.deadlines?.[step]
      return {
        step: cycleStepLabel[step],
        text: deadline ? dateText(deadline.on) : 'không đặt hạn',
        lock: deadline?.locks ? 'khóa khi qua hạn' : 'không khóa',
      }
    }),
    caps: capsOf(cycle.settings),
    notRated: notRated.map(({ ratingId, name, unitName, text }) => ({
      href: `/ratings/${ratingId}`,
      text: `${name}, ${unitName}: ${text}`,
    })),
    allNotRated: allNotRated && { href: allNotRated.href, text: `Xem đủ ${countText(allNotRated.count)} đối tượng không xếp loại` },
  }
}

const NOT_STATED = 'chưa nêu'
const NO_DOCUMENT = 'chưa ghi văn bản quy định'

/** What was stated, with the document that grants it. */
const granted = (text: string, grantedBy: string | null | undefined) => `${text} (${grantedBy ?? NO_DOCUMENT})`

function factsOf({ countingDate, settings }: CycleFacts, { regulation, guidance }: Regime) {
  const { subjects, voting, memberAuthority, ownRating, counting } = settings
  return [
    { term: 'Quy định', text: `${regulation.citation}; ${guidance.citation}` },
    { term: 'Ngày chốt danh sách', text: dateText(countingDate) },
    { term: 'Đối tượng', text: subjects?.map(kind => subjectKindLabel[kind]).join(', ') ?? NOT_STATED },
    {
      term: 'Cấp quyết định đảng viên',
      text: memberAuthority ? granted(memberAuthorityLabel[memberAuthority], settings.memberAuthorityGrantedBy) : NOT_STATED,
    },
    { term: 'Xếp loại của chính tổ chức', text: ownRating ? ownRatingLabel[ownRating] : NOT_STATED },
    {
      term: 'Đảng viên mới tính từ',
      text: counting ? `${admissionDayLabel[counting.admissionDay]}, ít nhất ${countText(counting.memberMonths)} tháng` : NOT_STATED,
    },
    ...alikeFact(settings),
    {
      term: 'Bỏ phiếu',
      text: voting
        ? granted(
            `có mặt ${majorityLabel[voting.quorum].toLowerCase()}, mức được chọn ${majorityLabel[voting.threshold].toLowerCase()} số phiếu`,
            voting.grantedBy,
          )
        : NOT_STATED,
    },
  ]
}

/** Said where a cap is counted over like subjects, or groups were named. */
function alikeFact({ alike = [], caps }: CycleSettings) {
  if (alike.length === 0 && !Object.values(caps).some(({ countingUnit }) => countingUnit === 'SIMILAR_SUBJECTS')) return []
  const groups = alike.map(({ name, codes }) => `${name} (${codes.join(', ')})`)
  const text = groups.length > 0 ? [...groups, OTHER_UNITS].join('; ') : 'không chia nhóm, mỗi loại đối tượng tính chung'
  return [{ term: 'Đối tượng tương đồng', text }]
}

const capsOf = ({ caps }: CycleSettings) =>
  SUBJECT_KINDS.map(kind => {
    const setting = caps[kind]
    return {
      kind: subjectKindLabel[kind],
      text: setting
        ? [
            `${setting.ratioPercent}%`,
            capDenominatorLabel[setting.denominator].toLowerCase(),
            countingUnitLabel[setting.countingUnit].toLowerCase(),
            capRoundingLabel[setting.rounding].toLowerCase(),
            setting.headCounted ? 'tính cả người đứng đầu' : 'không tính người đứng đầu',
          ].join('; ')
        : 'không giới hạn',
      grantedBy: setting ? (setting.grantedBy ?? NO_DOCUMENT) : '',
    }
  })
