import { type Actor, holdsAtOrAbove } from '../domain/actor'

/** Drafts and all that was ever published, with their history: the office writes, the secretary too. */
export const canWriteArticle = (actor: Actor, { path }: { path: string }) =>
  holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY')

/** What the public reads is the secretary's to say: publishing, correcting, withdrawing. */
export const canPublishArticle = (actor: Actor, { path }: { path: string }) => holdsAtOrAbove(actor, path, 'COMMITTEE_SECRETARY')
