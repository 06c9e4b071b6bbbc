import { isPartyOffice } from '../../src/domain/partyOffice'

test.each([
  'Bí thư',
  'BT chi bộ',
  'Phó Bí thư Đảng ủy',
  'PBT',
  'Chi uỷ viên',
  'UVBTV',
  'Ủy viên Ban Chấp hành Đảng bộ',
  'Phó Bí thư Thường trực Đảng ủy',
])('«%s» is an office in the Party', text => expect(isPartyOffice(text)).toBe(true))

test.each(['Bí thư Đoàn', 'Trưởng phòng', 'Phó Chủ tịch', 'Bí thư Đoàn phường', 'Ủy viên Ủy ban nhân dân', 'Công chức'])(
  '«%s» is none',
  text => expect(isPartyOffice(text)).toBe(false),
)
