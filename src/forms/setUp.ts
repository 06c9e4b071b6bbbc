import Joi from 'joi'
import type { PlainDate } from '../domain/plainDate'
import { passwordProblem } from '../domain/passwordRules'
import { unitPlaceText, type UnitPlace } from '../domain/unitPlace'
import { choiceOf, notAfterToday, optional, personName, properName, required, requiredDate } from './fields'
import { unitCode } from './unit'

export interface SetUp {
  /** As printed at the start; empty where the asker sits at the machine itself. */
  setUpCode: string
  unitPlace: string
  code: string
  name: string
  bodyName: string | null
  sign: string | null
  place: string
  since: PlainDate
  superiorName: string | null
  superiorCode: string | null
  adminName: string
  adminUsername: string
  adminPassword: string
  adminAgain: string
  officeName: string
  officeUsername: string
  officePassword: string
  officeAgain: string
}

/** What the first organisation of a system may be. */
export const FIRST_PLACES: readonly UnitPlace[] = [
  { kind: 'COMMITTEE', tier: 'GRASSROOTS' },
  { kind: 'CELL', tier: 'GRASSROOTS' },
  { kind: 'COMMITTEE', tier: 'ABOVE_GRASSROOTS' },
]

const username = required('Hãy ghi tên đăng nhập.', 60)
  .lowercase()
  .pattern(/^[a-z0-9][a-z0-9.-]{1,58}[a-z0-9]$/)
  .messages({ 'string.pattern.base': 'Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm hoặc gạch nối, ít nhất 3 ký tự.' })

const password = (of: string) =>
  required('Hãy chọn mật khẩu.').custom((text: string, helpers) => {
    const { [of]: name = '' } = helpers.state.ancestors[0] as Record<string, string>
    const problem = passwordProblem(text, name)
    return problem ? helpers.message({ custom: problem }) : text
  })

const again = (of: string) =>
  Joi.string().required().valid(Joi.ref(of)).messages({
    'any.only': 'Hai lần nhập chưa giống nhau.',
    'any.required': 'Hãy nhập lại mật khẩu.',
    'string.empty': 'Hãy nhập lại mật khẩu.',
  })

const superiorCode = unitCode.messages({
  'any.required': 'Đã ghi tên cấp trên thì ghi cả mã của cấp trên.',
  'string.empty': 'Đã ghi tên cấp trên thì ghi cả mã của cấp trên.',
})

const codeAlone = Joi.string()
  .empty('')
  .valid(null)
  .default(null)
  .messages({ 'any.only': 'Đã ghi mã của cấp trên thì ghi cả tên của cấp trên.' })

export const setUpForm = (today: PlainDate) =>
  Joi.object<SetUp>({
    setUpCode: Joi.string().allow('').default(''),
    unitPlace: choiceOf(FIRST_PLACES.map(unitPlaceText), 'Hãy chọn loại tổ chức.'),
    code: unitCode,
    name: properName('Hãy ghi tên tổ chức, ví dụ Đảng bộ Trường Trung học phổ thông Bình Phú.'),
    bodyName: optional(),
    sign: optional(20),
    place: required('Hãy ghi địa danh trên văn bản.', 120),
    since: requiredDate('Hãy ghi ngày bắt đầu theo dõi số liệu.', { notAfter: notAfterToday(today) }),
    superiorName: optional(),
    superiorCode: Joi.when('superiorName', { is: Joi.string().required(), then: superiorCode, otherwise: codeAlone }),
    adminName: personName('Hãy ghi họ và tên người quản trị.'),
    adminUsername: username,
    adminPassword: password('adminUsername'),
    adminAgain: again('adminPassword'),
    officeName: personName('Hãy ghi họ và tên người thứ hai.'),
    officeUsername: username.custom((text: string, helpers) => {
      const { adminUsername } = helpers.state.ancestors[0] as Partial<SetUp>
      return text === adminUsername ? helpers.message({ custom: 'Hai người phải có hai tên đăng nhập khác nhau.' }) : text
    }),
    officePassword: password('officeUsername'),
    officeAgain: again('officePassword'),
  })
