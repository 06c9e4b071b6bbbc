import { type Request, type Response, Router } from 'express'
import { confirmForm } from '../forms/account'
import { readForm } from '../forms/form'
import { localAddress } from './beginSession'
import { confirm, showAsking, WRONG_PASSWORD } from './freshlySignedIn'
import { slowGuessingOf, TOO_MANY } from './slowGuessing'

/** Typing the password once more before an act that weighs heavily. */
export const confirmPassword = Router()

function show(res: Response, next: unknown, error = '') {
  const kept = [{ name: 'next', value: localAddress(typeof next === 'string' ? next : '') }]
  showAsking(res, { action: '/confirm-password', field: 'password', kept, error })
}

const nextOf = (req: Request) => (req.body as { next?: string } | undefined)?.next

const slow = slowGuessingOf(
  req => `confirm ${req.session.userId ?? 'none'}`,
  (req, res) => show(res.status(429), nextOf(req), TOO_MANY),
)

confirmPassword.get('/confirm-password', (req, res) => show(res, req.query['next']))

confirmPassword.post('/confirm-password', slow, async (req: Request, res: Response) => {
  const { values, errors } = readForm(confirmForm, req.body)
  if (errors) return show(res.status(422), nextOf(req), errors['password'] ?? Object.values(errors)[0])
  if (!(await confirm(req, res, values.password))) return show(res.status(422), values.next, WRONG_PASSWORD)
  res.redirect(303, localAddress(values.next))
})
