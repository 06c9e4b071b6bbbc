import type { RequestHandler } from 'express'
import { plainDateOf } from '../domain/plainDate'
import { UserFacingError } from '../errors'
import { User } from '../models/User'
import { prolongSession } from './session'

/** Who is asking, for every route behind it. A page asked for without signing in leads to the sign-in page and back. */
export const signedIn: RequestHandler = async (req, res, next) => {
  const { userId } = req.session
  const actor = userId ? await User.actorOn(userId, plainDateOf(res.locals.now)) : null
  if (actor) {
    res.locals.actor = actor
    prolongSession(req, res.locals.now)
    res.set('Cache-Control', 'no-store')
    return next()
  }
  if (req.method === 'GET' || req.method === 'HEAD') return res.redirect(303, `/sign-in?next=${encodeURIComponent(req.originalUrl)}`)
  throw new UserFacingError(
    401,
    'Phiên làm việc đã kết thúc, chưa có gì được ghi. Mời đồng chí đăng nhập lại rồi thực hiện lại việc vừa rồi.',
  )
}
