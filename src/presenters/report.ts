import { countText } from '../domain/share'
import { formOfPart, YEAR_PARTS, type YearPart } from '../domain/yearContent'
import { fileLabel } from '../labels/reports'
import { yearPartLabel } from '../labels/yearContent'

interface ReportInput {
  /** Address of the document's page. */
  href: string
  /** Without its extension. */
  fileName: string
  extensions: readonly (keyof typeof fileLabel)[]
  check: { sums: number; figures: number; differences: readonly string[] }
}

/** The files of a document, once it has passed its own check; else what differs. */
export function presentReport({ href, fileName, extensions, check }: ReportInput) {
  const { differences } = check
  const files = extensions.map(extension => ({
    ...fileLabel[extension],
    fileName: `${fileName}.${extension}`,
    href: `${href}.${extension}`,
  }))
  return {
    files: differences.length ? [] : files,
    pdf: differences.length ? null : `${href}.pdf`,
    differences,
    checked: checkedWords(check),
  }
}

function checkedWords({ sums, figures }: ReportInput['check']): string | null {
  const parts = [
    ...(figures ? [`${countText(figures)} số liệu khớp với bảng tổng hợp`] : []),
    ...(sums ? [`${countText(sums)} dòng cộng bằng tổng các dòng`] : []),
  ]
  return parts.length ? `Đã tự kiểm tra: ${parts.join(', ')}.` : null
}

/** Parts of the year's own text that are still empty, for whoever may write them: what the report leaves out, and where it is written. */
export function presentUnwritten(content: string, written: ReadonlySet<YearPart>) {
  const parts = YEAR_PARTS.filter(part => !written.has(part))
  if (parts.length === 0) return null
  return {
    content,
    summary: `Báo cáo còn ${countText(parts.length)} phần chưa có lời văn nên không in các phần ấy`,
    parts: parts.map(part => ({ name: yearPartLabel[part], href: `${content}/${formOfPart(part)}/new` })),
  }
}
