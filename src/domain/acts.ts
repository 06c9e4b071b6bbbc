/** Acts on accounts, which is all that an administrator may follow. */
export const ACCOUNT_ACTS: readonly string[] = [
  'acceptInvitation',
  'changePassword',
  'confirmGrant',
  'disableAccount',
  'enableAccount',
  'endGrant',
  'endSessions',
  'inviteAccount',
  'refuseGrant',
  'removeSecondFactor',
  'renewRecoveryCodes',
  'reopenAccount',
  'requestGrant',
  'requireSecondFactor',
  'resetSecondFactor',
  'setUpSecondFactor',
  'signIn',
  'signInWithRecoveryCode',
  'withdrawGrantRequest',
]

/** Acts that change nothing: somebody looked at people, or took what is about them out of the system. */
export const ACCESS_ACTS = ['exportList', 'exportReport', 'revealIdentity', 'viewMember'] as const
export type AccessAct = (typeof ACCESS_ACTS)[number]
