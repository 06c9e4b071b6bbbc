import type { ChainEnd } from '../domain/chainFault'
import { sizeText } from '../domain/fileSize'
import type { ContentChanges, FrozenRow } from '../domain/frozenContent'
import type { IssuedDocument } from '../domain/issuedDocument'
import { dateText, momentText } from '../domain/plainDate'
import { chainEndText } from '../labels/chainFaults'

interface IssuedInput {
  document: IssuedDocument
  formName: string
  about: string
  /** The newest entry of the history when it was issued. */
  head: ChainEnd | null
  files: { format: string; name: string; size: number; hash: string }[]
  /** Null where the records no longer give such a document. */
  changes: ContentChanges | null
}

/** So many changed rows are shown one by one. */
const SHOWN = 100
const NOTHING = 'không có'

/** An issued document: what it is, its files with their hashes, and what has changed in the records since. */
export function presentIssuedDocument({ document, formName, about, head, files, changes }: IssuedInput) {
  const { id, subject, documentNumber, datedOn, signatoryName, signatoryOffice, issuedAt, issuedByName, termName, issuerName } = document
  const isSame = changes !== null && changes.figures.length + changes.gone.length + changes.added.length === 0
  return {
    title: `${formName} số ${documentNumber}`,
    lead: `${subject.charAt(0).toLocaleUpperCase('vi')}${subject.slice(1)}`,
    banner: `Bản đã ban hành, số ${documentNumber} ngày ${dateText(datedOn)}; nội dung không thay đổi nữa.`,
    facts: [
      { term: 'Số', text: `${documentNumber} (nhiệm kỳ ${termName})` },
      { term: 'Ngày ban hành', text: dateText(datedOn) },
      { term: 'Nơi ban hành', text: issuerName },
      { term: 'Về', text: about },
      { term: 'Người ký', text: `${signatoryName}, ${signatoryOffice}` },
      { term: 'Ban hành trên hệ thống', text: `${momentText(issuedAt)}${issuedByName ? `, ${issuedByName}` : ''}` },
      ...(head ? [{ term: 'Dấu của lịch sử khi ban hành', text: chainEndText(head) }] : []),
    ],
    files: files.map(({ format, name, size, hash }) => ({
      ...{ name, hash, size: sizeText(size), format: format.toUpperCase(), href: `/documents/${id}/files/${format}` },
    })),
    isSame,
    changes: changes && {
      figures: changes.figures.map(({ words, before, now }) => ({ words, before: before ?? NOTHING, now: now ?? NOTHING })),
      gone: changes.gone.slice(0, SHOWN).map(rowText),
      added: changes.added.slice(0, SHOWN).map(rowText),
      more: Math.max(0, changes.gone.length - SHOWN) + Math.max(0, changes.added.length - SHOWN),
    },
  }
}

const rowText = ({ table, text }: FrozenRow) => `${table}: ${text}`
