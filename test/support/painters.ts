import type { OfficialDocument } from '../../src/reports/document'
import { drawFile, drawFileOfMany } from '../../src/reports/formats/pdf/drawFile'
import { FastPainter } from '../../src/reports/formats/pdf/fastPainter'
import { PlainPainter } from '../../src/reports/formats/pdf/plainPainter'
import { bytesOf } from './pdfText'

const painters = { fast: FastPainter, plain: PlainPainter }

/** What holds for the fast painter must hold for the one that falls back on PDFKit's plain API. */
export const PAINTERS = ['fast', 'plain'] as const

type PainterName = (typeof PAINTERS)[number]

export const drawnBy = (painter: PainterName, document: OfficialDocument) =>
  bytesOf(drawFile(new painters[painter]({ title: document.title, author: document.letterhead.issuer }), document))

export const drawnManyBy = (painter: PainterName, documents: readonly OfficialDocument[]) =>
  bytesOf(drawFileOfMany(new painters[painter]({ title: 'Nhiều văn bản', author: '' }), documents))
