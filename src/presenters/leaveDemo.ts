import { countText } from '../domain/share'
import { presentForm } from './form'

interface Leaving {
  onFile: { organisations: number; members: number; accounts: number; documents: number }
  /** What is to be typed. */
  words: string
  values: Record<string, string>
  errors: Record<string, string>
}

/** What goes with the demo, before it goes. */
export const presentLeaving = ({ onFile, words, values, errors }: Leaving) => ({
  consequences: [
    `${countText(onFile.organisations)} tổ chức, ${countText(onFile.members)} đảng viên, ${countText(onFile.accounts)} tài khoản và ${countText(onFile.documents)} văn bản đã ban hành bị xóa hẳn, kể cả những gì đã nhập thêm vào dữ liệu minh họa.`,
    'Mọi tệp đã lưu, bài viết và lịch sử cũng bị xóa. Không có cách lấy lại.',
    'Mọi người đang đăng nhập, kể cả đồng chí, bị đưa ra ngoài ngay.',
    'Sau đó hệ thống trống, và mở trang thiết lập tổ chức của mình. Dữ liệu minh họa không tự nạp lại.',
  ],
  form: presentForm({
    sections: [
      {
        title: 'Xác nhận',
        fields: [
          { name: 'confirmation', label: `Ghi câu: ${words}` },
          { name: 'password', label: 'Mật khẩu của đồng chí', secret: true, autocomplete: 'current-password' },
        ],
      },
    ],
    values,
    errors,
  }),
})
