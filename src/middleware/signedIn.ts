import type { Request, RequestHandler, Response } from 'express'
import { actingPlace, actingPlaces, type Owed } from '../domain/account'
import { plainDateOf } from '../domain/plainDate'
import { ForbiddenError, UserFacingError } from '../errors'
import { type SignedInAccount, User } from '../models/User'
import { hasExpired, prolongSession } from './session'

/** Who is asking, for every route behind it. A page asked for without signing in leads to the sign-in page and back. */
export const signedIn: RequestHandler = async (req, res, next) => {
  const { now } = res.locals
  const account = req.session.userId ? await User.signedInOn(req.session.userId, plainDateOf(now)) : null
  if (req.session.userId && account?.series !== req.session.series) return turnAway(req, res, '/sign-in?changed=yes')
  if (!account || hasExpired(req, now)) return turnAway(req, res, `/sign-in?next=${encodeURIComponent(req.originalUrl)}`)
  actAs(account, req, res)
  prolongSession(req, now)
  res.set('Cache-Control', 'no-store')
  if (account.owes && !mayDo(account.owes, req)) return leadTo(DUTIES[account.owes], req, res)
  next()
}

/** Rights are those of the place that its owner chose to act in. */
function actAs({ actor, grants, factorRequired }: SignedInAccount, req: Request, res: Response) {
  const places = actingPlaces(grants)
  const place = actingPlace(places, req.session.actingAt)
  res.locals.actor = { ...actor, grants: place?.grants ?? [] }
  Object.assign(res.locals, { places, actingAt: place?.organisationId ?? null, factorRequired })
}

/** Whose rights, password or account have changed meanwhile begins anew: the page that was asked for may be out of reach now. */
function turnAway(req: Request, res: Response, to: string) {
  if (isReading(req)) return res.redirect(303, to)
  throw new UserFacingError(
    401,
    'Phiên làm việc đã kết thúc, chưa có gì được ghi. Mời đồng chí đăng nhập lại rồi thực hiện lại việc vừa rồi.',
  )
}

const DUTIES: Record<Owed, { address: string; message: string }> = {
  PASSWORD: { address: '/account/password', message: 'Mời đồng chí đổi mật khẩu được cấp trước khi làm việc khác.' },
  FACTOR: {
    address: '/account/second-factor',
    message: 'Vai trò của đồng chí cần xác thực hai bước. Mời cài đặt trước khi làm việc khác.',
  },
}

/** The page of the duty itself, and proving who one is on the way to it. */
const mayDo = (owed: Owed, { path }: Request) => [DUTIES[owed].address, '/confirm-password'].includes(path)

function leadTo({ address, message }: (typeof DUTIES)[Owed], req: Request, res: Response) {
  if (isReading(req)) return res.redirect(303, address)
  throw new ForbiddenError(message)
}

const isReading = ({ method }: Request) => method === 'GET' || method === 'HEAD'
