/**
 * For whom a form is, by the policy question that it asks.
 * YEAR: whoever sees all of the organisation's year. NOTICE: the same, but the unit itself only once its results are published.
 * COMMENDATIONS: whoever sees the lists of those commended.
 */
export const DOCUMENT_AUDIENCES = ['YEAR', 'NOTICE', 'COMMENDATIONS'] as const
export type DocumentAudience = (typeof DOCUMENT_AUDIENCES)[number]
