import { readFileSync } from 'node:fs'
import path from 'node:path'
import { FastPainter } from './fastPainter'
import type { FileProperties, PdfPainter } from './painter'
import { KNOWN_PDFKIT } from './pdfkitInside'
import { PlainPainter } from './plainPainter'

let isKnown: boolean | undefined

/** The fast painter with the PDFKit that it was made for, the plain one with any other. */
export function createPainter(properties: FileProperties): PdfPainter {
  isKnown ??= installedPdfkit() === KNOWN_PDFKIT
  return isKnown ? new FastPainter(properties) : new PlainPainter(properties)
}

function installedPdfkit(): unknown {
  const file = path.join(path.dirname(require.resolve('pdfkit')), '..', 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown }).version
}
