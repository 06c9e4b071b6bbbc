import type { Paragraph, Table } from 'docx'
import type { OfficialDocument, SignatureBlock } from '../../document'
import { clauses } from '../../documentText'
import { officialWords } from '../../officialWords'
import { spacing } from '../../typesetting/spacing'
import { invisibleTable } from './grid'
import { typed, type Typing } from './typing'
import { twips } from './units'

const { above, leftShare, columnGap, signingRoom } = spacing.closing

/** Signature at the right, recipients at the left: a table without rules, kept on one page. */
export function closing({ frame }: Typing, { signature, recipients }: OfficialDocument): (Paragraph | Table)[] {
  if (!signature && recipients.length === 0) return []
  const left = frame.width * leftShare
  const widths = [left - columnGap, frame.width - left + columnGap]
  const cells = [{ children: recipientLines(recipients) }, { children: signature ? signatureLines(signature) : [typed('OfficeTitle', '')] }]
  return [invisibleTable(widths, [cells])]
}

const first = { spacing: { before: twips(above) } }

/** Items without the hyphen that Word puts before them. */
export const withoutHyphens = (texts: readonly string[]) => clauses(texts).map(text => text.replace(/^- /, ''))

function recipientLines(recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [typed('RecipientsTitle', '', first)]
  return [typed('RecipientsTitle', officialWords.recipients, first), ...withoutHyphens(recipients).map(text => typed('Recipients', text))]
}

function signatureLines({ authority, office, name }: SignatureBlock): Paragraph[] {
  return [
    typed('Authority', authority, first),
    typed('OfficeTitle', office),
    // The room stays while nobody has signed.
    typed('Signatory', name, { spacing: { before: twips(signingRoom) } }),
  ]
}
