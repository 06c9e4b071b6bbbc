import type { UnitEntry, UnitEntryKind } from '../domain/unitDays'

const TEXT: Record<UnitEntryKind, (name: string) => string> = {
  BEGINNING: () => 'Bắt đầu hồ sơ',
  FOUNDING: () => 'Thành lập',
  NAME: name => `Đổi tên thành «${name}»`,
  PLACE: name => `Chuyển về trực thuộc ${name}`,
  CLOSING: () => 'Kết thúc hoạt động',
  REOPENING: () => 'Hoạt động trở lại',
}

/** What an entry on an organisation's record tells. */
export const unitEntryText = ({ kind, name }: Pick<UnitEntry, 'kind' | 'name'>) => TEXT[kind](name ?? '')
