import Joi from 'joi'
import type { PlainDate } from '../domain/plainDate'
import { notAfterToday, optionalDate, properName, required, requiredDate, version } from './fields'

export interface NewCollective {
  version: number
  name: string
  headMemberId: number | null
  fromDate: PlainDate
}

const name = properName('Hãy ghi tên tập thể, ví dụ Tập thể lãnh đạo Phòng Nội vụ.')

const head = (members: readonly number[]) =>
  Joi.number()
    .valid(...members)
    .empty('')
    .default(null)
    .messages({ 'any.only': 'Không có đảng viên này trong danh sách.', 'number.base': 'Không có đảng viên này trong danh sách.' })

const fromDate = (today: PlainDate) => requiredDate('Hãy ghi ngày bắt đầu.', { notAfter: notAfterToday(today) })

export const newCollectiveForm = (today: PlainDate, members: readonly number[]) =>
  Joi.object<NewCollective>({ version, name, headMemberId: head(members), fromDate: fromDate(today) })

export interface CollectiveChange extends NewCollective {
  collectiveId: number
  toDate: PlainDate | null
  reason: string
}

const WHICH = 'Hãy chọn tập thể cần sửa.'

export const collectiveChangeForm = (today: PlainDate, members: readonly number[], collectives: readonly number[]) =>
  Joi.object<CollectiveChange>({
    version,
    collectiveId: Joi.number()
      .valid(...collectives)
      .empty('')
      .required()
      .messages({ 'any.required': WHICH, 'any.only': WHICH, 'number.base': WHICH }),
    name,
    headMemberId: head(members),
    fromDate: fromDate(today),
    toDate: optionalDate({ notAfter: notAfterToday(today) }),
    reason: required('Hãy ghi lý do.', 500),
  })
