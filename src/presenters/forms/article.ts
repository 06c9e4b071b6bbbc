import type { FieldWish, SectionWish } from '../form'

interface PublicationInput {
  correction: boolean
  /** Whether readers see it already: its moment is then no longer to be chosen. */
  visible: boolean
  changed: readonly { mark: string; before: string; now: string | null }[]
  names: readonly string[]
}

export const revisionFields = (categories: readonly string[]): SectionWish[] => [
  {
    title: 'Bài viết',
    lead: 'Trong bài, mỗi chỗ {{…}} là một con số của hồ sơ: số tự đổi theo hồ sơ cho đến khi công bố. Dòng {{con-so}} là hàng số liệu nổi bật.',
    fields: [
      { name: 'title', label: 'Tên bài' },
      { name: 'lead', label: 'Lời dẫn', lines: 4 },
      {
        name: 'body',
        label: 'Nội dung',
        lines: 24,
        hint: 'Để trống một dòng giữa hai đoạn. Đầu đề ghi ## ở đầu dòng, chữ đậm **đặt giữa hai cặp sao**, trích dẫn ghi > ở đầu dòng, gạch đầu dòng ghi -, đường dẫn ghi [chữ](địa chỉ).',
      },
      { name: 'category', label: 'Chuyên mục', suggestions: categories },
      { name: 'byline', label: 'Người viết (ghi cuối bài)', hint: 'Ví dụ: Văn phòng Đảng ủy' },
    ],
  },
]

export const publicationFields = ({ correction, visible, changed, names }: PublicationInput): SectionWish[] => [
  {
    title: correction ? 'Đính chính' : 'Công bố',
    fields: [
      ...(correction
        ? [{ name: 'note', label: 'Điều đã đính chính', lines: 3, hint: 'Người đọc thấy câu này ở đầu bài. Bản trước vẫn được giữ.' }]
        : []),
      ...(visible ? [] : moment),
      ...(changed.length > 0 ? [figures(changed)] : []),
      ...(names.length > 0 ? [namesField(names)] : []),
    ],
  },
]

const moment: FieldWish[] = [
  {
    name: 'day',
    label: 'Ngày công bố',
    hint: 'Ngày/tháng/năm. Để trống thì công bố ngay; ghi ngày chưa đến thì đến lúc ấy người đọc mới thấy.',
  },
  { name: 'time', label: 'Giờ công bố', hint: 'Giờ:phút, ví dụ 16:30. Để trống là 00:00.' },
]

const figures = (changed: PublicationInput['changed']): FieldWish => ({
  name: 'figures',
  label: 'Số liệu đã đổi từ lần công bố trước',
  hint: changed.map(({ before, now }) => `${before} nay là ${now ?? '(không còn trong hồ sơ)'}`).join('; '),
  options: [
    { value: 'kept', name: 'Giữ số liệu đã công bố' },
    { value: 'fresh', name: 'Ghi số liệu mới nhất' },
  ],
})

const namesField = (names: readonly string[]): FieldWish => ({
  name: 'names',
  label: 'Tên người trong bài',
  hint: `Trong hồ sơ có đảng viên không giữ chức vụ mang tên ${names.join(', ')}. Tin công khai chỉ nêu tên người giữ chức vụ.`,
  options: [
    { value: '', name: 'Chưa kiểm tra' },
    { value: 'checked', name: 'Đã kiểm tra: đây là tên khác (tên đường, tên người ngoài)' },
  ],
})

export const withdrawalFields: SectionWish[] = [{ title: 'Lý do', fields: [{ name: 'reason', label: 'Lý do rút bài', lines: 3 }] }]

export const photographFields = (hasOne: boolean): SectionWish[] => [
  {
    title: 'Ảnh của bài',
    fields: [
      {
        name: 'photograph',
        label: hasOne ? 'Tệp ảnh mới (để trống nếu chỉ sửa lời tả)' : 'Tệp ảnh',
        hint: 'JPEG, PNG hoặc WebP, nhiều nhất 30 MB và 40 triệu điểm ảnh. Người trong ảnh phải đồng ý.',
        accept: 'image/jpeg,image/png,image/webp',
      },
      { name: 'alt', label: 'Lời tả ảnh', lines: 2, hint: 'Một câu cho người không nhìn thấy ảnh, ví dụ: Toàn cảnh hội nghị tổng kết.' },
    ],
  },
]
