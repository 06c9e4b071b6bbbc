import { type Amendment, amendmentOf } from '../domain/amendment'
import type { ChainEnd } from '../domain/chainFault'
import {
  partOf,
  type CommendationDecisionRecord,
  type NamedDecision,
  RECIPIENT_PARTS,
  type RecipientRecord,
} from '../domain/commendationRecord'
import { commendationSource } from '../domain/commendationGround'
import { documentFileName } from '../domain/documentNumber'
import { layoutGuidanceFor } from '../domain/documentLayout'
import { dateText, officialDateText, type PlainDate } from '../domain/plainDate'
import { OPEN } from '../domain/regulations/regulation'
import { countText } from '../domain/share'
import { NotFoundError } from '../errors'
import { commendationFormLabel, recipientPartLabel } from '../labels/commendations'
import { commendationDecision } from '../queries/commendationDecision'
import { historyAtIssue } from '../queries/historyAtIssue'
import { type LetterheadFacts, letterheadOf } from '../queries/letterheadOf'
import { recipientsOfDecision } from '../queries/recipients'
import { namedApart } from './commendationLists'
import type { Certificate } from './certificate'
import type { Appendix, Block, OfficialDocument } from './document'
import { authorityOf, letterheadNames, sealOf } from './head'

/** A decision that commends with everybody it is about, those withdrawn since left out. */
export interface CommendationPaper {
  decision: CommendationDecisionRecord
  letterhead: LetterheadFacts
  recipients: RecipientRecord[]
  /** What it changes in the list of the decision that it amends. */
  amendment: Amendment | null
  /** Null for a decision that was issued elsewhere. */
  history: ChainEnd | null
}

export async function commendationPaper(decisionId: number, today: PlainDate): Promise<CommendationPaper> {
  const decision = await commendationDecision(decisionId)
  const [letterhead, all, before, history] = await Promise.all([
    letterheadOf(decision.organisationId, decision.decidedOn),
    recipientsOfDecision(decisionId, today),
    decision.amends ? recipientsOfDecision(decision.amends.id, today) : null,
    historyAtIssue('commendationDecision', decisionId),
  ])
  if (!letterhead) throw new NotFoundError('Ngày của quyết định này tổ chức chưa có tên trong hệ thống nên chưa lập được văn bản.')
  const recipients = all.filter(({ withdrawnBy }) => withdrawnBy === null)
  return { decision, letterhead, recipients, amendment: before && amendmentOf(before, recipients), history }
}

/** "64-QD_DU_2022" */
export const paperFileName = ({ decision, letterhead }: CommendationPaper) =>
  documentFileName({
    kind: 'QĐ',
    sign: letterhead.sign,
    number: Number.parseInt(decision.documentNumber, 10),
    year: decision.year,
    draft: false,
  })

const placeAndDate = ({ decision, letterhead }: CommendationPaper) => `${letterhead.place}, ${officialDateText(decision.decidedOn)}`

/** Quyết định khen thưởng with its list. */
export function commendationDocument(paper: CommendationPaper): OfficialDocument {
  const { decision, letterhead, recipients, history } = paper
  const { decidedOn, documentNumber, subject, signatoryName, signatoryOffice } = decision
  return {
    title: `Quyết định ${documentNumber} ${subject}`,
    guidance: layoutGuidanceFor(decidedOn),
    letterhead: {
      ...letterheadNames(letterhead),
      ...{ number: `Số ${documentNumber}`, placeAndDate: placeAndDate(paper), draft: null },
    },
    kind: 'QUYẾT ĐỊNH',
    subject,
    bases: basesOf(paper),
    body: bodyOf(paper),
    signature: { authority: authorityOf(letterhead), office: signatoryOffice.toLocaleUpperCase('vi'), name: signatoryName },
    recipients: ['Như Điều 2', ...(letterhead.superiorBodyName ? [letterhead.superiorBodyName] : []), 'Lưu hồ sơ khen thưởng'],
    appendices: [...(recipients.length > 0 ? [listOf(paper)] : []), ...changesIn(paper)],
    ...(history ? { seal: sealOf(history) } : {}),
  }
}

function basesOf({ decision, letterhead }: CommendationPaper): string[] {
  const source = commendationSource(decision.decidedOn)
  return [
    ...(source === OPEN ? [] : [`Căn cứ ${source}`]),
    ...(decision.amends ? [`Căn cứ ${nameOf(decision.amends)} của ${letterhead.bodyName}`] : []),
    `Căn cứ kết quả đánh giá, xếp loại chất lượng và thành tích năm ${decision.year}`,
    `Xét đề nghị của Văn phòng ${/^\p{L}+ ủy/u.exec(letterhead.bodyName)?.[0] ?? 'cấp ủy'}`,
  ]
}

const nameOf = ({ documentNumber, decidedOn }: NamedDecision) => `Quyết định số ${documentNumber} ngày ${dateText(decidedOn)}`

function bodyOf({ decision: { amends }, letterhead, recipients }: CommendationPaper): Block[] {
  const counts = RECIPIENT_PARTS.flatMap(part => {
    const count = recipients.filter(({ kind }) => partOf(kind) === part).length
    return count > 0 ? [`${countText(count)} ${recipientPartLabel[part].toLowerCase()}`] : []
  })
  const [first] = recipients
  const award = first ? `${commendationFormLabel[first.form]} ${first.label}` : 'Khen thưởng'
  const paragraph = (text: string): Block => ({ type: 'paragraph', content: [text] })
  return [
    { type: 'heading', level: 1, text: `${letterhead.bodyName.toLocaleUpperCase('vi')} QUYẾT ĐỊNH` },
    paragraph(
      `Điều 1. ${amends ? `Sửa đổi ${nameOf(amends)}: tặng` : 'Tặng'} ${award} cho ${counts.join(' và ') || 'tập thể, cá nhân'} có tên trong danh sách kèm theo.` +
        (amends ? ` Danh sách này thay danh sách kèm theo ${nameOf(amends)}.` : ''),
    ),
    paragraph(
      `Điều 2. Văn phòng cấp ủy, các tổ chức đảng trực thuộc và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    ),
    paragraph('Điều 3. Quyết định này có hiệu lực kể từ ngày ký.'),
  ]
}

function listOf({ decision, recipients }: CommendationPaper): Appendix {
  return {
    label: 'Danh sách',
    title: `Kèm theo Quyết định số ${decision.documentNumber} ngày ${dateText(decision.decidedOn)}`,
    landscape: false,
    body: RECIPIENT_PARTS.flatMap((part): Block[] => {
      const listed = recipients.filter(({ kind }) => partOf(kind) === part)
      if (listed.length === 0) return []
      const isPeople = part === 'INDIVIDUALS'
      return [
        {
          type: 'table',
          caption: `${recipientPartLabel[part]} (${listed.length})`,
          columns: [
            { heading: 'TT', align: 'center', weight: 1 },
            { heading: isPeople ? 'Họ và tên' : 'Tên tập thể', align: 'left', weight: 6 },
            { heading: 'Đơn vị', align: 'left', weight: 6 },
            { heading: 'Hình thức', align: 'left', weight: 2.4 },
          ],
          rows: namedApart(listed).map(({ name, kind, unitName, form }, index) => [
            ...[String(index + 1), name, kind === 'ORGANISATION' ? '' : unitName, commendationFormLabel[form]],
          ]),
          totals: null,
        },
      ]
    }),
  }
}

/** Who is new on the list and who is no longer on it. */
function changesIn({ decision: { amends }, amendment }: CommendationPaper): Appendix[] {
  if (!amends || !amendment) return []
  const changes = [
    ...amendment.added.map(recipient => ({ ...recipient, change: 'Bổ sung' })),
    ...amendment.removed.map(recipient => ({ ...recipient, change: 'Đưa ra' })),
  ]
  if (changes.length === 0) return []
  const table: Block = {
    type: 'table',
    caption: `So với ${nameOf(amends)}`,
    columns: [
      { heading: 'TT', align: 'center', weight: 1 },
      { heading: 'Tập thể, cá nhân', align: 'left', weight: 6 },
      { heading: 'Đơn vị', align: 'left', weight: 6 },
      { heading: 'Điều chỉnh', align: 'left', weight: 2.4 },
    ],
    rows: changes.map(({ name, kind, unitName, change }, index) => [
      ...[String(index + 1), name, kind === 'ORGANISATION' ? '' : unitName, change],
    ]),
    totals: null,
  }
  return [{ label: 'Điều chỉnh', title: 'Những điều chỉnh trong danh sách', landscape: false, body: [table] }]
}

/** A certificate for each recipient, in the order of the list; for nobody on a list that was replaced. */
export function certificatesOf(paper: CommendationPaper): Certificate[] {
  const { decision, letterhead, recipients } = paper
  if (decision.amendedBy) return []
  return recipients.map(({ kind, name, unitName, form, label }) => ({
    issuer: letterhead.bodyName.toLocaleUpperCase('vi'),
    kind: commendationFormLabel[form].toLocaleUpperCase('vi'),
    recipient: kind === 'MEMBER' ? `Đồng chí ${name}` : kind === 'OTHER_PERSON' ? `Ông (bà) ${name}` : name,
    unit: partOf(kind) === 'INDIVIDUALS' || kind === 'OTHER_COLLECTIVE' ? unitName : '',
    deed: `Đã ${label}`,
    decision: `Quyết định số ${decision.documentNumber} ngày ${dateText(decision.decidedOn)}`,
    placeAndDate: placeAndDate(paper),
    authority: authorityOf(letterhead),
    office: decision.signatoryOffice.toLocaleUpperCase('vi'),
    signatory: decision.signatoryName,
  }))
}
