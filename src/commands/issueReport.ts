import { UniqueConstraintError } from 'sequelize'
import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { DocumentKind } from '../domain/codes'
import type { FrozenContent } from '../domain/frozenContent'
import type { PlainDate } from '../domain/plainDate'
import { ConflictError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Document } from '../models/Document'
import { DocumentFile } from '../models/DocumentFile'
import { File } from '../models/File'

interface Issue {
  organisationId: number
  termId: number
  year: number
  form: string
  kind: DocumentKind
  number: number
  datedOn: PlainDate
  subject: string
  signatoryName: string
  signatoryOffice: string
  content: FrozenContent
  /** In storage already. */
  files: { format: string; hash: string; size: number; type: string; name: string }[]
}

/** Freezes an edition: number, date, signatory, what it says, and its bytes in every format. Gives the document's id. */
export async function issueReport(actor: Actor, { content, files, ...issue }: Issue, now: Date): Promise<number> {
  const { organisationId, form, number, datedOn } = issue
  try {
    return await write(
      actor,
      async context => {
        const { transaction } = context
        const frozen = { figures: JSON.stringify(content), issuedAt: now.toISOString(), issuedBy: actor.userId }
        const document = await Document.create({ ...issue, ...frozen }, { transaction })
        for (const { format, ...file } of files) {
          const kept = await File.keep(context, { ...file, organisationId, keepUntil: null })
          await DocumentFile.create({ documentId: document.id, format, fileId: kept.id }, { transaction })
        }
        const after = { form, number, kind: issue.kind, datedOn, files: files.map(({ format, hash }) => ({ format, hash })) }
        await AuditEntry.record(context, { act: 'issueReport', subjectKind: 'document', subjectId: document.id, organisationId, after })
        return document.id
      },
      now,
    )
  } catch (error) {
    if (!(error instanceof UniqueConstraintError)) throw error
    throw new ConflictError(`Số ${number} vừa được dùng cho văn bản khác, chưa có gì được ban hành. Mời đồng chí chọn số khác.`)
  }
}
