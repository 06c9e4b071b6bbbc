/**
 * Who was commended in the movement "Dân vận khéo". The source counts those of 2022 (8 collectives, 8 individuals) without names:
 * every collective and person here is invented, and so are the other years.
 */
interface Recipients {
  /** Cells themselves. */
  cells: readonly string[]
  /** Other collectives, by the cell they work beside. */
  collectives: readonly (readonly [cell: string, name: string])[]
  /** Cells with one member each. */
  memberCells: readonly string[]
  /** People outside the Party, by the cell they work beside. */
  persons: readonly (readonly [cell: string, name: string])[]
}

export const MASS_MOBILISATION: Readonly<Record<number, Recipients>> = {
  2018: {
    cells: ['10'],
    collectives: [
      ['01', 'Tổ Tiếp nhận và trả kết quả, Văn phòng Ủy ban nhân dân'],
      ['08', 'Công đoàn cơ sở Phòng Giáo dục và Đào tạo'],
      ['15', 'Câu lạc bộ Dưỡng sinh, Trung tâm Văn hóa – Thể thao'],
      ['16', 'Chi đoàn Đội Quản lý trật tự đô thị'],
    ],
    memberCells: ['01', '06', '10'],
    persons: [
      ['08', 'Bùi Thị Như Mai'],
      ['15', 'Trần Quang Khải Hoàn'],
    ],
  },
  2019: {
    cells: ['10', '06'],
    collectives: [
      ['01', 'Chi đoàn Văn phòng Ủy ban nhân dân'],
      ['03', 'Tổ Tuyên truyền, phổ biến pháp luật lưu động'],
      ['07', 'Nhóm vận động «Nói không với rác xả bừa», Phòng Tài nguyên và Môi trường'],
      ['15', 'Đội Tuyên truyền lưu động, Trung tâm Văn hóa – Thể thao'],
    ],
    memberCells: ['02', '07', '11', '14'],
    persons: [
      ['07', 'Nguyễn Thị Kim Thoa'],
      ['10', 'Lê Tấn Ngà'],
    ],
  },
  2020: {
    cells: ['09'],
    collectives: [
      ['09', 'Tổ Truyền thông phòng, chống dịch Covid-19'],
      ['10', 'Công đoàn cơ sở Phòng Lao động – Thương binh và Xã hội'],
      ['05', 'Tổ Bình ổn thị trường, Phòng Kinh tế'],
      ['08', 'Nhóm «May khẩu trang tặng học sinh», Phòng Giáo dục và Đào tạo'],
      ['16', 'Chi đoàn Đội Quản lý trật tự đô thị'],
    ],
    memberCells: ['05', '08', '09', '10'],
    persons: [
      ['09', 'Phạm Thị Bạch Liên'],
      ['08', 'Huỳnh Thị Ngọc Sương'],
      ['16', 'Võ Tấn Được'],
    ],
  },
  2021: {
    cells: ['09', '10'],
    collectives: [
      ['09', 'Tổ Tiêm chủng lưu động'],
      ['05', 'Tổ «Đi chợ hộ», Phòng Kinh tế'],
      ['08', 'Nhóm «Sóng và máy tính cho em», Phòng Giáo dục và Đào tạo'],
      ['01', 'Tổ Trực đường dây nóng, Văn phòng Ủy ban nhân dân'],
      ['15', 'Tổ Điều phối nhu yếu phẩm, Trung tâm Văn hóa – Thể thao'],
    ],
    memberCells: ['01', '05', '09', '16'],
    persons: [
      ['09', 'Đỗ Thị Thu Ngà'],
      ['05', 'Nguyễn Văn Sớm'],
    ],
  },
  2022: {
    cells: ['10', '11'],
    collectives: [
      ['01', 'Tổ Tiếp nhận và trả kết quả, Văn phòng Ủy ban nhân dân'],
      ['06', 'Công đoàn cơ sở Phòng Quản lý đô thị'],
      ['08', 'Chi hội Phụ nữ Phòng Giáo dục và Đào tạo'],
      ['09', 'Tổ Tiêm chủng lưu động'],
      ['14', 'Tổ Vận động bàn giao mặt bằng, Ban Bồi thường, giải phóng mặt bằng'],
      ['16', 'Chi đoàn Đội Quản lý trật tự đô thị'],
    ],
    memberCells: ['03', '06', '10', '13', '15'],
    persons: [
      ['09', 'Trương Thị Ngọc Thơ'],
      ['14', 'Lý Minh Đẩu'],
      ['15', 'Nguyễn Thị Út Hậu'],
    ],
  },
}

export const MOVEMENT_PEOPLE = Object.values(MASS_MOBILISATION).flatMap(({ persons }) => persons.map(([, name]) => name))
