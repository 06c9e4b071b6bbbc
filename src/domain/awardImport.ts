import type { RecipientKind } from './codes'
import { type FoundMember, namesMember } from './importMember'
import { type CheckedRow, type Content, newRow, NO_SUCH_PLACE, problemOf, type ReadRow, refusedRow, type RowProblem } from './importRow'
import { searchKey } from './personName'
import { dateText, type PlainDate } from './plainDate'

/** A title on file, or one that an earlier row of the file makes. */
export interface KnownTitle {
  code: string
  name: string
  label: string
  position: number
  isNew: boolean
}

/** A decision on file, or one that an earlier row of the file makes. */
export interface KnownDecision {
  titleCode: string
  year: number
  /** Whether nobody can be added to it: it was issued here, or another organisation keeps it. */
  closed: boolean
  /** By `recipientKey`. */
  recipients: Set<string>
}

interface KnownUnit {
  id: number
  name: string
}

export interface AwardImport {
  today: PlainDate
  bodyName: string
  placeOf(text: string): KnownUnit | null
  memberOf(row: ReadRow): FoundMember
  /** New ones are added here. */
  titles: KnownTitle[]
  /** By `decisionKey`; new ones are added here. */
  decisions: Map<string, KnownDecision>
}

/** «39-QĐ/ĐU» is the decision 39 of the sign ĐU. */
export function readDocumentNumber(text: string): { number: number; sign: string } | null {
  const [, number, sign] = /^(?:số\s*)?(\d{1,6})\s*[-–]\s*QĐ\s*\/\s*(\S.{0,39})$/iu.exec(text.trim()) ?? []
  return number && sign && Number(number) > 0 ? { number: Number(number), sign: sign.trim() } : null
}

export const decisionKey = (sign: string, number: number, decidedOn: PlainDate) => `${sign} ${number} ${decidedOn}`

export const recipientKey = (kind: RecipientKind, unitId: number, memberId: number | null, name: string | null) =>
  kind === 'ORGANISATION' ? `unit ${unitId}` : kind === 'MEMBER' ? `member ${memberId}` : `${kind} ${unitId} ${searchKey(name ?? '')}`

/** What a row of the workbook of awards would record. */
export function checkAward(row: ReadRow, file: AwardImport): CheckedRow {
  const unit = row.values['unitCode'] ? file.placeOf(row.values['unitCode']) : null
  const problems = [...row.problems, ...valueProblems(row, unit, file.today)]
  if (problems.length > 0 || !unit) return refusedRow(row, problems, unit)
  const { recipient, problem } = recipientOf(row, unit, file)
  if (problem) return refusedRow(row, [problem], unit)
  return onDecision(row, recipient, unit, file)
}

/** The row on its decision: on file, of an earlier row, or a new one. */
function onDecision(row: ReadRow, recipient: Recipient, unit: KnownUnit, file: AwardImport): CheckedRow {
  const { number, sign } = readDocumentNumber(row.values['documentNumber']!)!
  const key = decisionKey(sign, number, row.values['decidedOn']!)
  const title = titleOf(row, file)
  const fresh: KnownDecision = { titleCode: title.code, year: Number(row.values['year']), closed: false, recipients: new Set() }
  const decision = file.decisions.get(key) ?? fresh
  const obstacle = decisionProblem(row, title, decision)
  if (obstacle) return refusedRow(row, [obstacle], unit)
  if (decision.recipients.has(recipient.key)) return unchanged(row, recipient, unit)
  if (decision.closed) {
    return refusedRow(
      row,
      [problemOf(row, 'documentNumber', 'Quyết định này đã ban hành trong hệ thống, không thêm người bằng tệp được.')],
      unit,
    )
  }
  decision.recipients.add(recipient.key)
  file.decisions.set(key, decision)
  return recorded(row, { recipient, unit, title, number, sign }, file)
}

function valueProblems(row: ReadRow, unit: KnownUnit | null, today: PlainDate): RowProblem[] {
  const { unitCode, year, documentNumber, decidedOn } = row.values
  const thisYear = Number(today.slice(0, 4))
  const wrong: [boolean, string, string][] = [
    [Boolean(unitCode) && !unit, 'unitCode', NO_SUCH_PLACE],
    [Boolean(year) && (Number(year) < 1930 || Number(year) > thisYear), 'year', `Hãy ghi một năm đến ${thisYear}.`],
    [Boolean(documentNumber) && !readDocumentNumber(documentNumber!), 'documentNumber', 'Hãy ghi số như 39-QĐ/ĐU.'],
    [Boolean(decidedOn) && decidedOn! > today, 'decidedOn', 'Ngày này chưa đến.'],
    [Boolean(decidedOn && year) && decidedOn! < `${year}-01-01`, 'decidedOn', 'Quyết định không thể có trước năm được khen.'],
  ]
  return wrong.flatMap(([found, field, message]) => (found ? [problemOf(row, field, message)] : []))
}

interface Recipient {
  kind: RecipientKind
  key: string
  name: string
  memberId: number | null
}

type FoundRecipient = { recipient: Recipient; problem?: undefined } | { recipient?: undefined; problem: RowProblem }

function recipientOf(row: ReadRow, unit: KnownUnit, file: AwardImport): FoundRecipient {
  const name = row.values['fullName'] ?? null
  const kind = (row.values['recipientKind'] ?? (namesMember(row) ? 'MEMBER' : 'ORGANISATION')) as RecipientKind
  const found = (person: string, memberId: number | null = null): FoundRecipient => ({
    recipient: { kind, key: recipientKey(kind, unit.id, memberId, person), name: person, memberId },
  })
  if (kind === 'ORGANISATION') {
    return name ? { problem: problemOf(row, 'fullName', 'Khen chính tổ chức thì để trống ô này.') } : found(unit.name)
  }
  if (kind === 'MEMBER') {
    const { member, problem } = file.memberOf(row)
    return problem ? { problem } : found(member.content['fullName']!, member.id)
  }
  return name ? found(name) : { problem: problemOf(row, 'fullName', 'Hãy ghi tên người hoặc tập thể được khen.') }
}

/** The title of the row: by its code or name, else a new one. */
function titleOf({ values }: ReadRow, { titles }: AwardImport): KnownTitle {
  const [name, code] = [values['titleName']!, values['titleCode'] ?? null]
  const known = titles.find(title => title.code === code) ?? titles.find(title => searchKey(title.name) === searchKey(name))
  if (known) return known
  const position = Math.max(0, ...titles.map(title => title.position)) + 1
  const made: KnownTitle = { code: code ?? `TITLE_${position}`, name, label: '', position, isNew: true }
  titles.push(made)
  return made
}

function decisionProblem(row: ReadRow, title: KnownTitle, decision: KnownDecision): RowProblem | null {
  const same = decision.titleCode === title.code && decision.year === Number(row.values['year'])
  const day = dateText(row.values['decidedOn']!)
  return same
    ? null
    : problemOf(
        row,
        'documentNumber',
        `Quyết định số này ngày ${day} đã ghi cho danh hiệu hoặc năm khác. Mỗi quyết định một danh hiệu của một năm.`,
      )
}

const unchanged = (row: ReadRow, { name }: Recipient, unit: KnownUnit): CheckedRow => ({
  ...{ rowNumber: row.number, outcome: 'UNCHANGED', subjectId: null, subjectVersion: null, placeId: unit.id, name },
  ...{ content: row.values, before: null, problems: [] },
})

interface Award {
  recipient: Recipient
  unit: KnownUnit
  title: KnownTitle
  number: number
  sign: string
}

const otherwise = (text: string | null | undefined, usual: string) => text ?? usual

function recorded(row: ReadRow, { recipient, unit, title, number, sign }: Award, { bodyName }: AwardImport): CheckedRow {
  const { values } = row
  const [year, isOther] = [values['year']!, recipient.kind === 'OTHER_PERSON' || recipient.kind === 'OTHER_COLLECTIVE']
  const usualLabel = title.label ? title.label.replace('{năm}', year) : `${title.name} năm ${year}`
  const content: Content = {
    ...{ recipientKind: recipient.kind, recipientName: isOther ? recipient.name : null },
    ...{ organisationId: recipient.kind === 'ORGANISATION' ? String(unit.id) : null },
    ...{ memberId: recipient.memberId === null ? null : String(recipient.memberId), year, form: values['form']! },
    ...{ titleCode: title.code, titleName: title.name, newTitle: title.isNew ? 'yes' : null, titlePosition: String(title.position) },
    ground: otherwise(values['ground'], 'MOVEMENT'),
    label: otherwise(values['label'], usualLabel),
    ...{ number: String(number), sign, documentNumber: values['documentNumber']!, decidedOn: values['decidedOn']! },
    authorityName: values['authorityName'] === bodyName ? null : (values['authorityName'] ?? null),
    signatoryName: otherwise(values['signatoryName'], ''),
    signatoryOffice: otherwise(values['signatoryOffice'], ''),
    subject: otherwise(values['subject'], `về việc khen thưởng «${title.name}» năm ${year}`),
  }
  return newRow(row, unit.id, recipient.name, content)
}
