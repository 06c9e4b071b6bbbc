import type { OfficialDocument } from '../../src/reports/document'
import { drawFile } from '../../src/reports/formats/pdf/drawFile'
import { FastPainter } from '../../src/reports/formats/pdf/fastPainter'
import { PlainPainter } from '../../src/reports/formats/pdf/plainPainter'
import { bytesOf } from './pdfText'

const painters = { fast: FastPainter, plain: PlainPainter }

/** What holds for the fast painter must hold for the one that falls back on PDFKit's plain API. */
export const PAINTERS = ['fast', 'plain'] as const

export const drawnBy = (painter: (typeof PAINTERS)[number], document: OfficialDocument) =>
  bytesOf(drawFile(new painters[painter]({ title: document.title, author: document.letterhead.issuer }), document))
