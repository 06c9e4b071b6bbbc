import type { ActingPlace } from './domain/account'
import type { Actor } from './domain/actor'

declare global {
  namespace Express {
    interface Locals {
      /** Set by middleware/signedIn for every route behind it. */
      actor: Actor
      /** The places where the account holds roles, and the one it acts in. */
      places: ActingPlace[]
      actingAt: number | null
      /** A role of this account asks for a second factor. */
      factorRequired: boolean
      /** The moment of the request, from the one clock. */
      now: Date
      /** Ties a form to the session that it was shown in. */
      csrfToken: string
      /** The file that came with a form, gone once the answer has left; null where none came. */
      upload?: { path: string; name: string } | null
    }
  }
}

declare module 'express-session' {
  interface SessionData {
    userId: number
    /** Of the account when it signed in: an earlier one has ended. */
    series: number
    /** What the browser called itself. */
    device: string
    /** Moments in milliseconds: of signing in, of the last time that the password was typed. */
    signedInAt: number
    confirmedAt: number
    /** The organisation that its owner chose to act in. */
    actingAt: number
    /** The password was right, the second factor is still missing. */
    pending: { userId: number; at: number; next: string }
    /** A second factor that is being set up. */
    newFactor: string
    /** When the session was last prolonged, in milliseconds. */
    prolongedAt: number
    /** A sentence for the next page only. */
    notice: string
    /** Whose password was chosen a moment ago, for the page of signing in. */
    newcomer: string
  }
}
