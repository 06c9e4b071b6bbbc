import path from 'node:path'
import compression from 'compression'
import { renderFile } from 'ejs'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { pinoHttp } from 'pino-http'
import { config } from './config'
import { assetAddress, assets } from './middleware/assets'
import { csrf } from './middleware/csrf'
import { errorPage, noSuchPage } from './middleware/errors'
import { securityHeaders } from './middleware/security'
import { saveBeforeRedirect, sessions } from './middleware/session'
import { signedIn } from './middleware/signedIn'
import { uploads } from './middleware/upload'
import { root } from './paths'
import { health } from './routes/health'
import { news } from './routes/news'
import { pages } from './routes'
import { invitations } from './routes/invitations'
import { setUpPages } from './routes/setUp'
import { signIn } from './routes/signIn'
import { signInCode } from './routes/signInCode'

const views = path.join(root, 'views')

interface AppOptions {
  /** The one clock; tests set it. */
  now?: () => Date
  /** What an empty system asks of whoever does not sit at the machine; null: nobody else may set it up. */
  setUpCode?: string | null
}

/** The whole request pipeline, in the order it runs. */
export function createApp({ now = () => new Date(), setUpCode = null }: AppOptions = {}) {
  const app = express()
  const log = pinoHttp({ level: config.logLevel, redact: ['req.headers.cookie', 'res.headers["set-cookie"]'] })
  app.set('view engine', 'ejs')
  app.set('views', views)
  app.engine('ejs', (file, data, done) => renderFile(file, data, { root: views, cache: true }, done))
  app.set('trust proxy', config.https ? 1 : false)
  app.disable('x-powered-by')
  app.set('public address', config.publicAddress)
  app.set('set-up', { code: setUpCode, behindProxy: config.https })
  app.locals['asset'] = assetAddress
  app.use(securityHeaders)
  app.use((_req, res, next) => {
    res.locals.now = now()
    next()
  })
  app.use(news)
  app.use(afterFailure(log))
  app.use(log)
  app.use(compression())
  app.use(assets)
  app.use(health)
  app.use(sessions())
  app.use(saveBeforeRedirect)
  app.use(express.urlencoded({ extended: false, limit: '1mb', parameterLimit: 20_000 }))
  app.use(['/sign-in', '/sign-out', '/set-up', '/invitations'], csrf)
  app.use(setUpPages)
  app.use(signIn, signInCode, invitations)
  app.use(signedIn)
  app.use(uploads)
  app.use(csrf)
  app.use(pages)
  app.use(noSuchPage)
  app.use(errorPage)
  return app
}

/** Public pages are not logged, so that nobody's reading is recorded; what goes wrong in them is. */
const afterFailure =
  (log: RequestHandler): ErrorRequestHandler =>
  (error: unknown, req, res, next) =>
    log(req, res, () => next(error))
