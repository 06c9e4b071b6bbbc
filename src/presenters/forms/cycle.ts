import { CYCLE_STEPS, SUBJECT_KINDS, type SubjectKind } from '../../domain/codes'
import { MAJORITIES, MEMBER_AUTHORITIES, OWN_RATINGS, type OwnRating } from '../../domain/cycleSettings'
import { OPENED_SUBJECTS } from '../../domain/cyclePlan'
import { proposedCapSetting } from '../../domain/excellentCap'
import type { Regime } from '../../domain/regulations'
import { ADMISSION_DAYS, CAP_DENOMINATORS, CAP_ROUNDINGS, COUNTING_UNITS } from '../../domain/regulations/regulation'
import { cycleStepLabel } from '../../labels/cycle'
import {
  admissionDayLabel,
  capDenominatorLabel,
  capRoundingLabel,
  countingUnitLabel,
  majorityLabel,
  memberAuthorityLabel,
  ownRatingLabel,
  yesNoLabel,
} from '../../labels/cycleSettings'
import { subjectKindLabel } from '../../labels/decisions'
import { NO_SOURCE, sourceText } from '../../labels/sources'
import type { FieldWish, SectionWish } from '../form'

const options = <Code extends string>(codes: readonly Code[], labels: Record<Code, string>) =>
  codes.map(value => ({ value, name: labels[value] }))

const yesNo = options(['yes', 'no'] as const, yesNoLabel)

const EMPTY_SHOWN = 'Để trống thì hiện là chưa ghi văn bản.'

/** What a committee states when it opens a year; beside each what the regime proposes, with its source. */
export function cycleSections({ guidance }: Regime): SectionWish[] {
  return [
    subjectSection({ guidance }),
    {
      title: 'Hạn từng bước',
      lead: 'Để trống nếu không đặt hạn. Quá hạn thì chỉ bước được chọn khóa mới khóa; gia hạn được cho từng đơn vị, có lý do.',
      fields: CYCLE_STEPS.flatMap(step => [
        { name: `deadline-${step}`, label: `Hạn ${cycleStepLabel[step].toLowerCase()}` },
        { name: `lock-${step}`, label: `Khóa khi quá hạn ${cycleStepLabel[step].toLowerCase()}`, options: yesNo },
      ]),
    },
    {
      title: 'Bỏ phiếu',
      lead: 'Theo quy định ở địa phương. Đảng viên dự bị không có quyền bỏ phiếu.',
      fields: [
        { name: 'quorum', label: 'Số có mặt tối thiểu', options: options(MAJORITIES, majorityLabel) },
        { name: 'threshold', label: 'Số phiếu để một mức được chọn', options: options(MAJORITIES, majorityLabel) },
        { name: 'votingGrantedBy', label: 'Văn bản quy định việc bỏ phiếu', hint: EMPTY_SHOWN },
      ],
    },
    alikeSection,
    ...SUBJECT_KINDS.map(kind => capSection(kind, { guidance })),
  ]
}

/** No text on file says which subjects are alike: the committee does. */
const alikeSection: SectionWish = {
  title: 'Đối tượng có vị trí, nhiệm vụ tương đồng',
  lead:
    'Chỉ dùng cho mức tối đa «tính trong đối tượng tương đồng»: mỗi nhóm đơn vị nêu ở đây được tính riêng, cùng với đảng viên của các đơn vị ấy. ' +
    `Văn bản không nêu nhóm nào tương đồng (${NO_SOURCE}) nên cấp ủy nêu; để trống thì mỗi loại đối tượng là một nhóm.`,
  fields: [
    {
      name: 'alike',
      label: 'Các nhóm đơn vị',
      hint: 'Mỗi dòng một nhóm: tên nhóm, dấu hai chấm, các mã đơn vị. Ví dụ: Khối phường: CB-01, CB-02',
      lines: 4,
    },
  ],
}

function subjectSection({ guidance }: Pick<Regime, 'guidance'>): SectionWish {
  return {
    title: 'Ngày chốt và đối tượng',
    lead: 'Ai ở đâu vào ngày chốt thì được xếp loại ở đó, mỗi người một lần.',
    fields: [
      { name: 'countingDate', label: 'Ngày chốt danh sách', hint: 'Ngày/tháng/năm' },
      ...SUBJECT_KINDS.map(kind => ({
        name: `subject-${kind}`,
        label: `Xếp loại: ${subjectKindLabel[kind].toLowerCase()}`,
        options: yesNo,
      })),
      { name: 'ownRating', label: 'Xếp loại của chính tổ chức', options: options(OWN_RATINGS, ownRatingLabel) },
      { name: 'memberAuthority', label: 'Cấp quyết định xếp loại đảng viên', options: options(MEMBER_AUTHORITIES, memberAuthorityLabel) },
      { name: 'memberAuthorityGrantedBy', label: 'Văn bản phân công cấp quyết định', hint: EMPTY_SHOWN },
      {
        name: 'admissionDay',
        label: 'Đảng viên mới tính từ',
        hint: sourceText(guidance.admissionDay.source),
        options: options(ADMISSION_DAYS, admissionDayLabel),
      },
      {
        name: 'memberMonths',
        label: 'Đảng viên mới được xếp loại khi đủ số tháng',
        hint: sourceText(guidance.notRated.UNDER_SIX_MONTHS.source),
      },
      {
        name: 'organisationMonths',
        label: 'Tổ chức mới lập được xếp loại khi đủ số tháng',
        hint: sourceText(guidance.notRated.FOUNDED_UNDER_SIX_MONTHS.source),
      },
    ],
  }
}

function capSection(kind: SubjectKind, { guidance }: Pick<Regime, 'guidance'>): SectionWish {
  const rules = guidance.proposedCaps[kind]
  const at = (field: string) => `cap-${kind}-${field}`
  const fields: FieldWish[] = [
    { name: at('ratio'), label: 'Tỉ lệ (%)', hint: `Để trống nếu không giới hạn. Căn cứ: ${sourceText(rules.ratioPercent.source)}` },
    {
      name: at('denominator'),
      label: 'Tính trên',
      hint: sourceText(rules.denominator.source),
      options: options(CAP_DENOMINATORS, capDenominatorLabel),
    },
    { name: at('rounding'), label: 'Làm tròn', hint: sourceText(rules.rounding.source), options: options(CAP_ROUNDINGS, capRoundingLabel) },
    {
      name: at('unit'),
      label: 'Tính trong',
      hint: sourceText(rules.countingUnit.source),
      options: options(COUNTING_UNITS, countingUnitLabel),
    },
    { name: at('head'), label: 'Tính cả người đứng đầu', hint: sourceText(rules.headCounted.source), options: yesNo },
    { name: at('grantedBy'), label: 'Văn bản quy định', hint: EMPTY_SHOWN },
  ]
  const name = subjectKindLabel[kind].toLowerCase()
  const lead = OPENED_SUBJECTS.includes(kind) ? {} : { lead: `Chỉ dùng khi đợt này xếp loại ${name}.` }
  return { title: `Mức tối đa xuất sắc: ${name}`, ...lead, fields }
}

/** The form before anything is typed: the literal reading of the regime, no deadlines, nothing that locks. */
export function cycleStart(year: number, regime: Regime, ownRating: OwnRating): Record<string, string> {
  const { guidance } = regime
  const answer = (yes: boolean) => (yes ? 'yes' : 'no')
  const caps = SUBJECT_KINDS.flatMap(kind => {
    const { ratioPercent, denominator, rounding, countingUnit, headCounted } = proposedCapSetting(regime, kind)
    const at = (field: string, value: string) => [`cap-${kind}-${field}`, value]
    return [
      at('ratio', OPENED_SUBJECTS.includes(kind) ? String(ratioPercent) : ''),
      at('denominator', denominator),
      at('rounding', rounding),
      at('unit', countingUnit),
      at('head', answer(headCounted)),
    ]
  })
  return {
    countingDate: `31/12/${year}`,
    ownRating,
    memberAuthority: 'COMMITTEE',
    quorum: 'TWO_THIRDS',
    threshold: 'MORE_THAN_HALF',
    admissionDay: guidance.admissionDay.value,
    memberMonths: String(guidance.notRated.UNDER_SIX_MONTHS.value),
    organisationMonths: String(guidance.notRated.FOUNDED_UNDER_SIX_MONTHS.value ?? 0),
    ...Object.fromEntries(SUBJECT_KINDS.map(kind => [`subject-${kind}`, answer(OPENED_SUBJECTS.includes(kind))])),
    ...Object.fromEntries(CYCLE_STEPS.map(step => [`lock-${step}`, 'no'])),
    ...Object.fromEntries(caps),
  }
}
