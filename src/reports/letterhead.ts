import { documentNumberText } from '../domain/documentNumber'
import type { DocumentKind } from '../domain/codes'
import type { LetterheadFacts } from '../queries/letterheadOf'
import type { Letterhead, SignatureBlock } from './document'

const upper = (text: string) => text.toLocaleUpperCase('vi')

/** The head of a document that has no number and date yet. */
export function draftLetterhead(facts: LetterheadFacts, kind: DocumentKind, year: number, draft: number): Letterhead {
  return {
    superior: facts.superiorName ? upper(facts.superiorName) : '',
    issuer: upper(facts.kind === 'CELL' ? facts.name : facts.bodyName),
    number: documentNumberText(null, kind, facts.sign),
    placeAndDate: `${facts.place}, ngày      tháng      năm ${year}`,
    draft: `Dự thảo lần ${draft}`,
  }
}

/** Who signs for an organisation: «T/M ĐẢNG ỦY», BÍ THƯ. */
export function signatureOf(facts: LetterheadFacts, secretary: string): SignatureBlock {
  return { authority: `T/M ${bodyWords(facts)}`, office: 'BÍ THƯ', name: secretary }
}

/** The kind of body without its own name: «ĐẢNG ỦY», «QUẬN ỦY», «CHI BỘ». */
function bodyWords({ kind, bodyName }: LetterheadFacts): string {
  if (kind === 'CELL') return 'CHI BỘ'
  return upper(/^\p{L}+ ủy(?!\p{L})/iu.exec(bodyName)?.[0] ?? 'Ban Chấp hành')
}
