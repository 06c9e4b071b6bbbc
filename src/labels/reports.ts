/** The files that a document can be had as, and what each is good for. */
export const fileLabel: Record<'pdf' | 'docx' | 'xlsx' | 'html', { name: string; use: string }> = {
  pdf: { name: 'PDF', use: 'để in và trình ký' },
  docx: { name: 'Word', use: 'để sửa tiếp' },
  xlsx: { name: 'Excel', use: 'để kiểm tra số liệu' },
  html: { name: 'HTML', use: 'để đọc và gửi đi' },
}
