import { invitationEnd } from '../domain/accountRecord'
import { momentText } from '../domain/plainDate'
import { countText } from '../domain/share'

interface AccountLinksInput {
  slips: readonly { name: string; unitName: string; username: string; token: string }[]
  /** Where this site is found from outside. */
  origin: string
  now: Date
  /** The page of the file. */
  back: string
}

/** Slips to be cut and handed over: whom each is for, the way in, and what to do. */
export const presentAccountLinks = ({ slips, origin, now, back }: AccountLinksInput) => ({
  back,
  lead: `${countText(slips.length)} phiếu, mỗi người một phiếu. In rồi cắt, trao riêng từng người.`,
  until: momentText(invitationEnd(now).toISOString()),
  signIn: `${origin}/sign-in`,
  slips: slips.map(({ name, unitName, username, token }) => ({ name, unitName, username, token, at: `${origin}/invitations/` })),
})
