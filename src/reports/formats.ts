import { docx } from './formats/docx'
import { html } from './formats/html'
import { pdf } from './formats/pdf'
import { xlsx } from './formats/xlsx'
import type { ReportFormat } from './report'

/** Every way out. A new one is a file in formats/ and a line here. */
export const reportFormats: ReportFormat[] = [pdf, docx, xlsx, html]
