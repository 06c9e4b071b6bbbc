import { type Request, type Response, Router } from 'express'
import { acceptInvitation } from '../commands/inviteAccount'
import { hashPassword } from '../credentials/passwords'
import { digestOf } from '../credentials/tokens'
import { passwordProblem } from '../domain/passwordRules'
import { NotFoundError } from '../errors'
import { acceptForm } from '../forms/accounts'
import { type FieldErrors, readForm } from '../forms/form'
import { Invitation } from '../models/Invitation'
import { User } from '../models/User'
import { presentForm } from '../presenters/form'
import { chosenPasswordFields } from '../presenters/forms/account'

/** A link that was given to somebody: with it the owner of an account chooses a password. */
export const invitations = Router()

const GONE = 'Đường dẫn này không đúng, đã dùng rồi hoặc đã quá hạn. Mời đồng chí xin người quản trị cấp đường dẫn mới.'

async function findInvited(req: Request<{ token: string }>, res: Response) {
  const tokenHash = digestOf(req.params.token)
  const invitation = await Invitation.open(tokenHash, res.locals.now)
  const user = invitation && (await User.findOne({ where: { id: invitation.userId, disabledAt: null } }))
  if (!user) throw new NotFoundError(GONE)
  return { tokenHash, user, address: `/invitations/${req.params.token}` }
}

function show(res: Response, { user: { username }, address }: { user: User; address: string }, errors: FieldErrors = {}) {
  const form = presentForm({ sections: [{ fields: chosenPasswordFields }], values: {}, errors })
  res.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }).render('invitation', { username, address, form })
}

invitations.get('/invitations/:token', async (req, res) => show(res, await findInvited(req, res)))

invitations.post('/invitations/:token', async (req, res) => {
  const found = await findInvited(req, res)
  const { values, errors } = readForm(acceptForm, req.body)
  if (errors) return show(res.status(422), found, errors)
  const problem = passwordProblem(values.password, found.user.username)
  if (problem) return show(res.status(422), found, { password: problem })
  await acceptInvitation(found.tokenHash, await hashPassword(values.password), res.locals.now)
  req.session.notice = 'Đã đặt mật khẩu. Mời đồng chí đăng nhập bằng mật khẩu vừa đặt.'
  req.session.newcomer = found.user.username
  res.redirect(303, '/sign-in')
})
