import type { Actor } from './domain/actor'

declare global {
  namespace Express {
    interface Locals {
      /** Set by middleware/signedIn for every route behind it. */
      actor: Actor
      /** The moment of the request, from the one clock. */
      now: Date
      /** Ties a form to the session that it was shown in. */
      csrfToken: string
    }
  }
}

declare module 'express-session' {
  interface SessionData {
    userId: number
    /** When the session was last prolonged, in milliseconds. */
    prolongedAt: number
    /** A sentence for the next page only. */
    notice: string
  }
}
