/** What somebody did, in words that follow a name: «Trần Ngọc Hân đăng nhập». Acts that say more have their words in presenters/history.ts. */
const PHRASES: Record<string, string> = {
  changeProfile: 'sửa hồ sơ',
  closeUnit: 'ghi kết thúc hoạt động',
  createMember: 'lập hồ sơ đảng viên',
  createUnit: 'lập tổ chức',
  moveUnit: 'chuyển nơi trực thuộc',
  eraseFromHistory: 'xóa giá trị của một mục lịch sử',
  proposeLevel: 'sửa đề xuất xếp loại',
  recogniseMember: 'công nhận đảng viên chính thức',
  recordDiscipline: 'ghi kỷ luật',
  recordMovement: 'ghi biến động',
  recordDecisions: 'ghi quyết định xếp loại',
  renameUnit: 'đổi tên',
  reopenUnit: 'cho hoạt động trở lại',
  seedDemo: 'lập dữ liệu minh họa',
  signIn: 'đăng nhập',
  signInWithRecoveryCode: 'đăng nhập bằng mã khôi phục',
  changePassword: 'đổi mật khẩu',
  setUpSecondFactor: 'bật xác thực hai bước',
  removeSecondFactor: 'tắt xác thực hai bước',
  renewRecoveryCodes: 'tạo mã khôi phục mới',
  endSessions: 'kết thúc phiên làm việc ở thiết bị khác',
}

export const actPhrase = (act: string) => PHRASES[act] ?? 'cập nhật hồ sơ'
