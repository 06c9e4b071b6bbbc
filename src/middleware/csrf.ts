import { csrfSync } from 'csrf-sync'
import type { RequestHandler } from 'express'
import { UserFacingError } from '../errors'

/** Of the token, in bytes: it stands in every form of a page. */
const SIZE = 32

const { generateToken, isRequestValid } = csrfSync({
  size: SIZE,
  getTokenFromRequest: req => (req.body as { _csrf?: string } | undefined)?._csrf ?? req.get('x-csrf-token'),
})

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/** A form is taken only from a page that this session was shown. */
export const csrf: RequestHandler = (req, res, next) => {
  if (!SAFE.includes(req.method) && !isRequestValid(req)) {
    throw new UserFacingError(403, 'Biểu mẫu này không còn hiệu lực, chưa có gì được ghi. Mời đồng chí mở lại trang rồi gửi lần nữa.')
  }
  res.locals.csrfToken = generateToken(req)
  next()
}
