import { countText } from '../domain/share'
import { fileLabel } from '../labels/reports'

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
