import type { Request, RequestHandler, Response } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { deviceMark, deviceOf } from '../credentials/serverSecret'

const MINUTE = 60_000
const WINDOW = 10 * MINUTE
/** Wrong answers within the window: for one account from one place, and for all accounts from one place. */
const OF_ACCOUNT = 10
const OF_PLACE = 40

const COOKIE = 'tongket.device'
const KEPT_FOR = 180 * 24 * 60 * MINUTE

/** Marks this browser as one in which the owner of the account signs in: the mistakes of others at the same place do not count for it. */
export function rememberDevice(req: Request, res: Response, username: string) {
  const options = { httpOnly: true, sameSite: 'lax', secure: req.secure, maxAge: KEPT_FOR, path: '/sign-in' } as const
  res.cookie(COOKIE, deviceMark(username), options)
}

function knownDevice(req: Request, username: string): string | null {
  const mark = (req.get('cookie') ?? '').split(/; */).find(each => each.startsWith(`${COOKIE}=`))
  return mark ? deviceOf(decodeURIComponent(mark.slice(COOKIE.length + 1)), username) : null
}

const placeOf = (req: Request) => ipKeyGenerator(req.ip ?? '')

/** Counts answers that were wrong; a right one, which leads on, does not count. */
const limited = (limit: number, keyOf: (req: Request) => string, handler: RequestHandler, skip?: (req: Request) => boolean) =>
  rateLimit({
    ...{ windowMs: WINDOW, limit, handler, keyGenerator: keyOf, skipSuccessfulRequests: true },
    requestWasSuccessful: (_req, res) => res.statusCode === 303,
    ...(skip ? { skip } : {}),
  })

/**
 * Slows guessing: at one account from one place, and at any account from one place. Nobody is locked out by the guesses of others:
 * the owner gets in from every other place, and at the same place with a browser that is known.
 * The work behind it is not done for a request that is stopped, whether the account exists or not.
 */
export const slowGuessing = (nameOf: (req: Request) => string, handler: RequestHandler): RequestHandler[] => [
  limited(
    OF_ACCOUNT,
    req => {
      const device = knownDevice(req, nameOf(req))
      return device ? `device ${device}` : `${placeOf(req)} ${nameOf(req)}`
    },
    handler,
  ),
  limited(OF_PLACE, placeOf, handler, req => knownDevice(req, nameOf(req)) !== null),
]

/** Slows guessing by somebody of whom the account is known already: the second factor, the password typed once more. */
export const slowGuessingOf = (accountOf: (req: Request) => string, handler: RequestHandler): RequestHandler =>
  limited(OF_ACCOUNT, accountOf, handler)

export const TOO_MANY = 'Đã thử sai nhiều lần. Mời đồng chí chờ 10 phút rồi thử lại, hoặc gọi Văn phòng Đảng ủy.'
