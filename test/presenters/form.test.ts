import { presentForm } from '../../src/presenters/form'

const NAME = { name: 'username', label: 'Tên đăng nhập', autocomplete: 'username' as const }
const PASSWORD = { name: 'password', label: 'Mật khẩu', secret: true as const }
const ROLE = { name: 'role', label: 'Vai trò', options: [{ value: 'A', name: 'Một' }] }

const fieldsOf = (values: Record<string, string>, errors: Record<string, string> = {}) =>
  presentForm({ sections: [{ fields: [NAME, PASSWORD, ROLE] }], values, errors })

it('errors stand at the top, those of no field first, the others in the order of the fields, and each leads to a field', () => {
  const { problems } = fieldsOf({}, { other: 'Khác', role: 'Vai', username: 'Tên' })
  expect(problems).toEqual([
    { text: 'Khác', href: '#username' },
    { text: 'Tên', href: '#username' },
    { text: 'Vai', href: '#role' },
  ])
})

it('a password is never sent back; what the browser may fill in is said of each field', () => {
  const [name, password, role] = fieldsOf({ username: 'van-phong', password: 'bí mật' }).sections[0]!.fields
  expect([name!.value, password!.value]).toEqual(['van-phong', ''])
  expect([name, password, role].map(field => field!.autocomplete)).toEqual(['username', 'new-password', 'off'])
  expect([name, password, role].map(field => field!.exact)).toEqual([true, false, false])
})

it('an empty choice is offered while none is chosen; what has no field travels unseen', () => {
  const offers = (values: Record<string, string>) => fieldsOf(values).sections[0]!.fields[2]!.offersNothing
  expect([offers({}), offers({ role: 'A' })]).toEqual([true, false])
  expect(fieldsOf({ role: 'A', version: '3' }).hidden).toEqual([{ name: 'version', value: '3' }])
})
