import { type Request, type RequestHandler, type Response, Router } from 'express'
import { leaveDemo } from '../commands/leaveDemo'
import { newSetUpCode } from '../credentials/setUpCode'
import { NotFoundError } from '../errors'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { LEAVING_WORDS, leaveDemoForm } from '../forms/leaveDemo'
import { stopJobs } from '../jobs/queue'
import { authorize } from '../policies'
import { canLeaveDemo } from '../policies/accounts'
import { presentLeaving } from '../presenters/leaveDemo'
import { countsOnFile, holdsDemo } from '../queries/demoOnFile'
import { confirm, WRONG_PASSWORD } from './freshlySignedIn'
import { forgetPages } from './newsPages'
import { homeOf } from './organisation'
import { showPage } from './page'
import { slowGuessingOf, TOO_MANY } from './slowGuessing'

/** From the demo to the own committee. */
export const leavingDemo = Router()

const findDemo: RequestHandler = async (_req, res, next) => {
  authorize(canLeaveDemo(res.locals.actor), 'Bỏ dữ liệu minh họa là việc của người quản trị.')
  if (!(await holdsDemo())) throw new NotFoundError('Hệ thống này không chứa dữ liệu minh họa.')
  next()
}

leavingDemo.get('/leave-demo', findDemo, async (_req: Request, res: Response) => {
  await show(res, {}, {})
})

async function show(res: Response, values: Record<string, string>, errors: FieldErrors) {
  const leaving = presentLeaving({ onFile: await countsOnFile(), words: LEAVING_WORDS, values, errors })
  const organisation = await homeOf(res.locals.actor)
  await showPage(
    res,
    'leave-demo/new',
    {
      ...{ title: 'Bỏ dữ liệu minh họa', section: 'accounts', organisation, year: null },
      crumbs: organisation ? [{ name: 'Tài khoản', href: `/organisations/${organisation.id}/accounts` }] : [],
    },
    { leaving },
  )
}

/** Right after the sign-in, too: the password is asked for with the words. */
const slow = slowGuessingOf(
  req => `confirm ${req.session.userId ?? 'none'}`,
  (req, res) => void show(res.status(429), typedValues(req.body), { password: TOO_MANY }),
)

/** The page that follows belongs to nobody: there is no account any more. Whoever sits elsewhere needs its code to set up. */
leavingDemo.post('/leave-demo', findDemo, slow, async (req: Request, res: Response) => {
  const { values, errors } = readForm(leaveDemoForm, req.body)
  const wrong = values && !(await confirm(req, res, values.password)) ? { password: WRONG_PASSWORD } : null
  if (errors || wrong) return show(res.status(422), typedValues(req.body), errors ?? wrong!)
  await stopJobs()
  await leaveDemo(res.locals.now)
  forgetPages()
  const code = newSetUpCode()
  req.app.set('set-up', { ...req.app.get('set-up'), code })
  await new Promise<void>((resolve, reject) => req.session.destroy(error => (error ? reject(error) : resolve())))
  res.clearCookie('tongket.sid').set('Cache-Control', 'no-store').render('leave-demo/done', { code })
})
