import type { ChainEnd } from '../domain/chainFault'
import { layoutGuidanceFor } from '../domain/documentLayout'
import { documentNumberText } from '../domain/documentNumber'
import type { DocumentKind } from '../domain/codes'
import { officialDateText, plainDateOf } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { chainEndText } from '../labels/chainFaults'
import { officeLabel } from '../labels/offices'
import { type LetterheadFacts, letterheadOf } from '../queries/letterheadOf'
import { officersOn } from '../queries/officersOn'
import type { OfficialDocument } from './document'
import type { DocumentHead, ReportScope } from './form'
import { officialWords } from './officialWords'

/** A draft speaks of the last day of its year, an edition of the day it bears. */
export async function loadHead(issuerId: number, { year, now, edition }: Omit<ReportScope, 'organisationId'>): Promise<DocumentHead> {
  const day = edition?.datedOn ?? `${year}-12-31`
  const [letterhead, officers] = await Promise.all([letterheadOf(issuerId, day), officersOn(issuerId, day)])
  if (!letterhead) throw new NotFoundError(`Năm ${year} tổ chức này chưa có tên trong hệ thống nên chưa lập được văn bản.`)
  return { issuerId, letterhead, officers, edition: edition ?? null, datedOn: edition?.datedOn ?? plainDateOf(now) }
}

const upper = (text: string) => text.toLocaleUpperCase('vi')

/** The parts of a document that say who issues it, when and under which number. The day of a draft is left to be written, in the year of the draft. */
export function headParts(head: DocumentHead, kind: DocumentKind): Pick<OfficialDocument, 'guidance' | 'letterhead' | 'signature'> {
  const { letterhead: facts, officers, edition } = head
  const secretary = officers.find(({ role }) => role === 'SECRETARY')?.name ?? ''
  const signatory = edition?.signatory ?? { name: secretary, role: 'SECRETARY' as const }
  const date = edition ? officialDateText(edition.datedOn) : `ngày      tháng      năm ${head.datedOn.slice(0, 4)}`
  return {
    guidance: layoutGuidanceFor(head.datedOn),
    letterhead: {
      ...letterheadNames(facts),
      number: documentNumberText(edition?.number ?? null, kind, facts.sign),
      placeAndDate: `${facts.place}, ${date}`,
      draft: edition ? null : 'Dự thảo lần 1',
    },
    signature: { authority: authorityOf(facts), office: upper(officeLabel[signatory.role]), name: signatory.name },
  }
}

/** What whoever holds the paper can later hold against the history. */
export const sealOf = (history: ChainEnd) => `${officialWords.seal}: ${chainEndText(history)}`

/** The left side of the head: the superior organisation and the issuing body. */
export const letterheadNames = (facts: LetterheadFacts) => ({
  superior: facts.superiorName ? upper(facts.superiorName) : '',
  issuer: upper(issuerName(facts)),
})

/** «T/M ĐẢNG ỦY» */
export const authorityOf = (facts: Pick<LetterheadFacts, 'kind' | 'bodyName'>) => `T/M ${upper(bodyWords(facts))}`

/** Who speaks in a document: a committee by its body, a cell by its own name. */
export const issuerName = ({ kind, name, bodyName }: Pick<LetterheadFacts, 'kind' | 'name' | 'bodyName'>) =>
  kind === 'CELL' ? name : bodyName

/** The kind of body without its own name: «Đảng ủy», «Quận ủy», «Chi bộ». */
export function bodyWords({ kind, bodyName }: Pick<LetterheadFacts, 'kind' | 'bodyName'>): string {
  if (kind === 'CELL') return 'Chi bộ'
  return /^\p{L}+ ủy(?!\p{L})/iu.exec(bodyName)?.[0] ?? 'Ban Chấp hành'
}

/** The office that keeps the papers: «Văn phòng Đảng ủy»; of a cell, the cell. */
export const officeWords = (facts: Pick<LetterheadFacts, 'kind' | 'bodyName'>) =>
  facts.kind === 'CELL' ? 'Chi bộ' : `Văn phòng ${/^\p{L}+ ủy(?!\p{L})/iu.exec(facts.bodyName)?.[0] ?? 'cấp ủy'}`
