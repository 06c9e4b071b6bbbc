import { FACT_KINDS, type FactKind } from '../domain/codes'
import { FACT_HINTS, FACT_SHAPES } from '../domain/factValue'
import { factKindLabel } from '../labels/facts'
import { levelChoices } from './levelChoices'
import { subjectColumns } from './subjectColumns'
import type { Choice, Column, Workbook } from './workbook'

const YES_NO: readonly Choice[] = [
  { code: '1', label: 'Có', also: ['x', 'Đúng', '1'] },
  { code: '0', label: 'Không', also: ['Sai', '0'] },
]

/** Shares and months are read as people write them («80», «80%»); what is chosen from a list is a code at once. */
function columnOf(kind: FactKind): Column {
  const shape = FACT_SHAPES[kind]
  const common = { field: kind, heading: factKindLabel[kind], hint: `Ghi ${FACT_HINTS[shape]}. Để trống: giữ như đã ghi.` }
  if (shape === 'YES_NO') return { ...common, kind: 'choice', choices: YES_NO }
  return shape === 'LEVEL' ? { ...common, kind: 'choice', choices: levelChoices } : { ...common, kind: 'text', longest: 20 }
}

/** What the levels of an open year rest on, a row for each unit or member. */
export const facts: Workbook = {
  name: 'facts',
  title: 'Dữ kiện xếp loại của năm đang mở',
  sheet: 'Dữ kiện',
  file: 'du-kien',
  ofYear: 'OPEN',
  tells: FACT_KINDS,
  columns: [
    ...subjectColumns(
      'Mã (hoặc đúng tên) của tổ chức; với đảng viên: chi bộ nơi được xếp loại.',
      'Để trống (và trống số thẻ) nếu dòng này là của chính tổ chức.',
    ),
    ...FACT_KINDS.map(columnOf),
    {
      field: 'source',
      heading: 'Nguồn',
      also: ['Nguồn số liệu', 'Căn cứ'],
      kind: 'text',
      hint: 'Văn bản hoặc nơi cung cấp. Cần khi dòng có dữ kiện mới.',
    },
  ],
  explanation: [
    'Mỗi dòng là dữ kiện đứng sau mức xếp loại của một tổ chức hoặc một đảng viên trong năm đang mở. Năm ghi ở trang nhập tệp.',
    'Dữ kiện mới thay dữ kiện cùng loại đã ghi; bản trước vẫn được giữ.',
    'Đảng viên được nhận ra bằng số thẻ; không có số thẻ thì bằng họ tên cùng ngày sinh hoặc ngày vào Đảng.',
  ],
}
