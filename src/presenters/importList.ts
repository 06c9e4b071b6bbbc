import { momentText } from '../domain/plainDate'
import { countText } from '../domain/share'
import { importStateLabel } from '../labels/imports'
import type { ImportState } from '../domain/importRow'

interface ImportListInput {
  address: string
  /** Those that this reader may import. */
  workbooks: readonly { name: string; title: string; ofYear?: 'DONE' | 'OPEN' }[]
  /** Years rated here that are on file, newest first. */
  years: readonly { year: number; open: boolean }[]
  batches: readonly {
    id: number
    workbook: string
    fileName: string
    state: ImportState
    createdAt: string
    userName: string
    rows: number
  }[]
  chosen: { workbook: string; year: string }
  errors: Readonly<Record<string, string>>
  organisationId: number
}

/** Where one takes a workbook home and brings a file back. */
export function presentImportList({ address, workbooks, years, batches, chosen, errors, organisationId }: ImportListInput) {
  const file = (name: string) => `/organisations/${organisationId}/workbooks/${name}.xlsx`
  return {
    address,
    errors,
    workbooks: workbooks.map(({ name, title, ofYear }) => ({
      ...{ name, title, chosen: name === chosen.workbook },
      downloads: [
        { name: 'Mẫu trống', href: `${file(name)}?empty=yes` },
        ...(ofYear
          ? years
              .filter(({ open }) => open === (ofYear === 'OPEN'))
              .map(({ year }) => ({ name: `Năm ${year}`, href: `${file(name)}?year=${year}` }))
          : [{ name: 'Dữ liệu hiện có', href: file(name) }]),
        ...(name === 'members' ? [{ name: 'Cả người đã rời', href: `${file(name)}?departed=yes` }] : []),
        ...(name === 'accounts' ? [{ name: 'Bí thư chi bộ chưa có tài khoản', href: `${file(name)}?uninvited=yes` }] : []),
      ],
    })),
    year: workbooks.some(({ ofYear }) => ofYear) ? { value: chosen.year, error: errors['year'] ?? null, of: ofYears(workbooks) } : null,
    problems: Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` })),
    batches: batches.map(({ id, workbook, fileName, state, createdAt, userName, rows }) => ({
      ...{ href: `/imports/${id}`, fileName, state: importStateLabel[state], userName, at: momentText(createdAt) },
      title: workbooks.find(({ name }) => name === workbook)?.title ?? '',
      rows: countText(rows),
    })),
  }
}

/** «Xếp loại của một năm đã xong» */
const ofYears = (workbooks: ImportListInput['workbooks']) =>
  workbooks
    .filter(({ ofYear }) => ofYear)
    .map(({ title }) => `«${title}»`)
    .join(', ')
