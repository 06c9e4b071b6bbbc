import { COMMENDATION_FORMS, COMMENDATION_GROUNDS, RECIPIENT_KINDS } from '../domain/codes'
import { commendationFormLabel, commendationGroundLabel, recipientKindLabel } from '../labels/commendations'
import { decisionColumns } from './decisionColumns'
import { personColumns } from './personColumns'
import { UNIT_HEADINGS } from './unitHeadings'
import type { Workbook } from './workbook'

/** Awards with the decisions that gave them. */
export const awards: Workbook = {
  name: 'awards',
  title: 'Khen thưởng',
  sheet: 'Khen thưởng',
  file: 'khen-thuong',
  tells: ['titleName', 'form', 'documentNumber'],
  columns: [
    {
      field: 'recipientKind',
      heading: 'Đối tượng',
      also: ['Loại đối tượng'],
      kind: 'choice',
      choices: RECIPIENT_KINDS.map(kind => ({ code: kind, label: recipientKindLabel[kind] })),
      hint: 'Để trống: có tên thì là đảng viên, không có tên thì là chính tổ chức.',
    },
    {
      field: 'unitCode',
      heading: 'Mã tổ chức',
      also: UNIT_HEADINGS,
      kind: 'text',
      required: true,
      hint: 'Tổ chức được khen; với người hoặc tập thể khác: chi bộ, đảng bộ của họ khi được khen.',
    },
    ...personColumns.map(column =>
      column.field === 'fullName'
        ? {
            ...column,
            heading: 'Tên người, tập thể',
            also: ['Họ và tên', 'Họ tên', 'Tên', 'Tên đảng viên'],
            hint: 'Để trống nếu khen chính tổ chức.',
          }
        : column,
    ),
    { field: 'year', heading: 'Năm', also: ['Năm khen thưởng'], kind: 'number', required: true, hint: 'Năm được khen.' },
    {
      field: 'titleName',
      heading: 'Danh hiệu, phong trào',
      also: ['Danh hiệu', 'Phong trào', 'Nội dung khen'],
      kind: 'text',
      required: true,
      hint: 'Ví dụ: Hoàn thành xuất sắc nhiệm vụ; Dân vận khéo. Tên chưa có thì được lập mới.',
    },
    {
      field: 'titleCode',
      heading: 'Mã danh hiệu',
      kind: 'text',
      longest: 40,
      pattern: { of: /^[A-Z][A-Z0-9_]*$/, message: 'Mã gồm chữ in hoa không dấu, số và dấu gạch dưới. Có thể để trống.' },
      hint: 'Có thể để trống.',
    },
    {
      field: 'ground',
      heading: 'Căn cứ khen',
      also: ['Thành tích'],
      kind: 'choice',
      choices: COMMENDATION_GROUNDS.map(ground => ({ code: ground, label: commendationGroundLabel[ground] })),
      hint: 'Chỉ cần với danh hiệu chưa có; để trống: phong trào.',
    },
    {
      field: 'form',
      heading: 'Hình thức',
      also: ['Hình thức khen thưởng'],
      kind: 'choice',
      required: true,
      choices: COMMENDATION_FORMS.map(form => ({ code: form, label: commendationFormLabel[form] })),
      hint: 'Giấy khen, bằng khen hoặc cờ.',
    },
    {
      field: 'label',
      heading: 'Ghi trên bằng, giấy',
      also: ['Thành tích ghi trên giấy'],
      kind: 'text',
      longest: 300,
      hint: 'Để trống thì ghi theo danh hiệu.',
    },
    ...decisionColumns.map(column =>
      column.field === 'documentNumber' || column.field === 'decidedOn' ? { ...column, required: true as const } : column,
    ),
    { field: 'subject', heading: 'Về việc', also: ['Trích yếu'], kind: 'text', longest: 300, hint: 'Trích yếu của quyết định, nếu biết.' },
  ],
  explanation: [
    'Mỗi dòng là một đối tượng được khen theo một quyết định đã ban hành. Các dòng cùng số và ngày thuộc một quyết định.',
    'Quyết định ban hành trong hệ thống không thêm bớt bằng tệp được.',
  ],
}
