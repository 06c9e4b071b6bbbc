import { timingSafeEqual } from 'node:crypto'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { isUntouched, setUp } from '../commands/setUp'
import { hashPassword } from '../credentials/passwords'
import { plainDateOf } from '../domain/plainDate'
import { unitPlaceOf } from '../domain/unitPlace'
import { NotFoundError, RuleError } from '../errors'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { FIRST_PLACES, type SetUp, setUpForm } from '../forms/setUp'
import { presentForm } from '../presenters/form'
import { setUpSections } from '../presenters/forms/setUp'

export const setUpPages = Router()

/** An empty system has nobody to sign in: it is set up first. */
const beginHere: RequestHandler = async (req, res, next) => {
  if (req.method === 'GET' && (await isUntouched())) return res.redirect(303, '/set-up')
  next()
}

setUpPages.use(/^\/(sign-in)?$/, beginHere)

const LOCAL = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/** Whether the asker sits at the machine. Behind a proxy everybody seems to. */
function isAtMachine(req: Request): boolean {
  const { behindProxy } = req.app.get('set-up') as { behindProxy: boolean }
  return !behindProxy && !req.get('x-forwarded-for') && !req.get('forwarded') && LOCAL.includes(req.socket.remoteAddress ?? '')
}

function isRightCode(req: Request, typed: string): boolean {
  const { code } = req.app.get('set-up') as { code: string | null }
  const [right, given] = [Buffer.from(code ?? ''), Buffer.from(typed.trim().toUpperCase())]
  return code !== null && right.length === given.length && timingSafeEqual(right, given)
}

interface State {
  values: Record<string, string>
  errors?: FieldErrors
  problem?: string
}

function show(req: Request, res: Response, { values, errors = {}, problem }: State) {
  const form = presentForm({ sections: setUpSections(FIRST_PLACES, !isAtMachine(req)), values, errors, problem: problem ?? null })
  res.set('Cache-Control', 'no-store').render('set-up', { form })
}

setUpPages.get('/set-up', async (req, res) => {
  if (!(await isUntouched())) throw new NotFoundError('Hệ thống đã được thiết lập. Mời đồng chí đăng nhập.')
  show(req, res, { values: { unitPlace: 'GRASSROOTS.COMMITTEE' } })
})

setUpPages.post('/set-up', async (req, res) => {
  if (!(await isUntouched())) throw new NotFoundError('Hệ thống đã được thiết lập. Mời đồng chí đăng nhập.')
  const typed = typedValues(req.body)
  const { values, errors } = readForm(setUpForm(plainDateOf(res.locals.now)), req.body)
  const wrongCode = !isAtMachine(req) && !isRightCode(req, typed['setUpCode'] ?? '')
  if (errors || wrongCode) {
    return show(req, res.status(422), { values: typed, errors: { ...(wrongCode ? { setUpCode: WRONG_CODE } : {}), ...errors } })
  }
  try {
    const { id } = await begin(values, res.locals.now)
    req.session.notice = 'Đã lập tổ chức và hai tài khoản. Mời đồng chí đăng nhập để làm tiếp các bước thiết lập.'
    req.session.newcomer = values.adminUsername
    res.redirect(303, `/sign-in?next=${encodeURIComponent(`/organisations/${id}/set-up`)}`)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    show(req, res.status(422), { values: typed, problem: error.message })
  }
})

const WRONG_CODE = 'Mã thiết lập chưa đúng. Mã in trên màn hình máy chủ lúc khởi động; khởi động lại thì có mã mới.'

async function begin(values: SetUp, now: Date) {
  const { unitPlace, superiorName, superiorCode, code, name, bodyName, sign, place, since } = values
  if (superiorCode === code) throw new RuleError('Mã của tổ chức và mã của cấp trên phải khác nhau.')
  const superior = superiorName && superiorCode ? { name: superiorName, code: superiorCode } : null
  const [admin, office] = await Promise.all([hashPassword(values.adminPassword), hashPassword(values.officePassword)])
  return setUp(
    { ...unitPlaceOf(unitPlace)!, code, name, bodyName, sign, place, since, superior },
    [
      { name: values.adminName, username: values.adminUsername, passwordHash: admin, role: 'ADMINISTRATOR' },
      { name: values.officeName, username: values.officeUsername, passwordHash: office, role: 'COMMITTEE_OFFICE' },
    ],
    now,
  )
}
