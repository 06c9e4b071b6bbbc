/** Codes stored as text with a CHECK on both databases; their Vietnamese words are in labels/. */

export const ORGANISATION_KINDS = ['COMMITTEE', 'SECTION', 'CELL'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** Where an organisation stands to the grassroots level ("tổ chức cơ sở đảng"), over which the cap for members is counted. */
export const ORGANISATION_TIERS = ['ABOVE_GRASSROOTS', 'GRASSROOTS', 'BELOW_GRASSROOTS'] as const
export type OrganisationTier = (typeof ORGANISATION_TIERS)[number]

/** What is rated. Kinds are never added together. */
export const SUBJECT_KINDS = ['ORGANISATION', 'MEMBER', 'COLLECTIVE', 'LEADER'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** Why a subject present in a year is not rated. EXEMPT is counted apart from the others in the balance. */
export const NOT_RATED_REASONS = ['EXEMPT', 'SUSPENDED', 'UNDER_SIX_MONTHS', 'FOUNDED_UNDER_SIX_MONTHS', 'OTHER'] as const
export type NotRatedReason = (typeof NOT_RATED_REASONS)[number]

export const RATING_STATES = ['NOT_RATED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'DECIDED', 'PUBLISHED'] as const
export type RatingState = (typeof RATING_STATES)[number]

/** Where the results of a year come from: rated here, or written down from the papers of an earlier year. */
export const CYCLE_ORIGINS = ['RUN', 'RECORDED'] as const
export type CycleOrigin = (typeof CYCLE_ORIGINS)[number]

/** Steps of a year, in their order: what the progress of a unit is told in, and what a deadline is set for. */
/** Who entered a self-rating: the member, or the cell for somebody who handed it in on paper. */
export const SELF_RATERS = ['MEMBER', 'CELL'] as const
export type SelfRater = (typeof SELF_RATERS)[number]

export const CYCLE_STEPS = ['SELF_REVIEW', 'MEETING', 'HAND_IN', 'APPRAISE', 'DECIDE', 'PUBLISH'] as const
export type CycleStep = (typeof CYCLE_STEPS)[number]

/** What was done with the whole file of a unit. */
export const UNIT_MOVES = ['HANDED_IN', 'RETURNED_TO_CELL', 'APPRAISED', 'RETURNED_TO_APPRAISAL'] as const
export type UnitMoveCode = (typeof UNIT_MOVES)[number]

/** What levels rest on; shares of tasks are whole percents, months and yes or no are numbers. */
export const FACT_KINDS = [
  'TASKS_DONE',
  'TASKS_LATE',
  'TASKS_BEYOND',
  'WEAKNESSES_MENDED',
  'CIVIL_SERVANT_LEVEL',
  'DISCIPLINED',
  'DEGRADED',
  'SICK_MONTHS',
] as const
export type FactKind = (typeof FACT_KINDS)[number]

export const OFFICE_ROLES = [
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'STANDING_MEMBER',
  'BOARD_MEMBER',
  'INSPECTION_CHAIR',
  'INSPECTION_MEMBER',
] as const
export type OfficeRole = (typeof OFFICE_ROLES)[number]

export const ROLES = [
  'COMMITTEE_OFFICE',
  'COMMITTEE_SECRETARY',
  'CELL_SECRETARY',
  'MEMBER',
  'ADMINISTRATOR',
  'INSPECTION_COMMISSION',
  'SUPERIOR_OFFICE',
] as const
export type Role = (typeof ROLES)[number]

export const SEXES = ['MALE', 'FEMALE'] as const
export type Sex = (typeof SEXES)[number]

/** How a membership of a cell began and ended. */
export const MEMBERSHIP_BEGINNINGS = ['ADMITTED', 'TRANSFERRED_IN', 'FOUNDING'] as const
export const MEMBERSHIP_ENDINGS = ['TRANSFERRED_OUT', 'STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'DECEASED'] as const
export type MembershipBeginning = (typeof MEMBERSHIP_BEGINNINGS)[number]
export type MembershipEnding = (typeof MEMBERSHIP_ENDINGS)[number]

/** Periods in which a member does not take part. */
export const ABSENCE_KINDS = ['EXEMPT', 'SUSPENDED'] as const
export type AbsenceKind = (typeof ABSENCE_KINDS)[number]

/** Forms of discipline of a member, mildest first. */
export const DISCIPLINE_FORMS = ['REPRIMAND', 'WARNING', 'DISMISSAL', 'EXPULSION'] as const
export type DisciplineForm = (typeof DISCIPLINE_FORMS)[number]

export const CANDIDATE_SOURCES = ['YOUTH_UNION', 'TRADE_UNION', 'WOMEN', 'VETERANS', 'OTHER'] as const
export type CandidateSource = (typeof CANDIDATE_SOURCES)[number]

/** Stages of a candidate, in their usual order (domain.md has no article for the order). */
export const CANDIDATE_STAGES = [
  'INTRODUCED',
  'AWARENESS_CLASS',
  'BACKGROUND_CHECK',
  'CELL_RESOLUTION',
  'COMMITTEE_RESOLUTION',
  'DECISION',
  'ADMISSION',
] as const
export type CandidateStageCode = (typeof CANDIDATE_STAGES)[number]

export const COMMENDATION_FORMS = ['MERIT_LETTER', 'MERIT_CERTIFICATE', 'FLAG'] as const
export type CommendationForm = (typeof COMMENDATION_FORMS)[number]

/** Why anybody is commended: the rating of the year, an outstanding organisation among those, five years running, a special achievement, a movement. */
export const COMMENDATION_GROUNDS = ['EXCELLENT_IN_YEAR', 'OUTSTANDING', 'FIVE_YEARS', 'SPECIAL', 'MOVEMENT'] as const
export type CommendationGround = (typeof COMMENDATION_GROUNDS)[number]

export const RECIPIENT_KINDS = ['ORGANISATION', 'OTHER_COLLECTIVE', 'MEMBER', 'OTHER_PERSON'] as const
export type RecipientKind = (typeof RECIPIENT_KINDS)[number]

/** How somebody came into the draft of a decision: found in the ratings, proposed by the unit, added by the office. */
export const RECIPIENT_ORIGINS = ['FOUND', 'PROPOSED', 'ADDED'] as const
export type RecipientOrigin = (typeof RECIPIENT_ORIGINS)[number]

/** Kinds of official document, as they appear in a sign ("BC" in «12-BC/ĐU»). */
export const DOCUMENT_KINDS = ['BC', 'QĐ', 'TB', 'BB', 'KH', 'NQ', 'TTr', 'CV'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Documents a year rests on: directives carried out, guidance of the superior. */
export const REFERENCE_ROLES = ['DIRECTIVE', 'GUIDANCE'] as const
export type ReferenceRole = (typeof REFERENCE_ROLES)[number]

/** Sections of the year's own text; the report's outline says where each one stands. */
export const PROFILE_SECTIONS = [
  'CONTEXT',
  'POLITICAL_TASKS',
  'IDEOLOGICAL_WORK',
  'ORGANISATION_WORK',
  'MEMBER_WORK',
  'INSPECTION_WORK',
  'MASS_MOBILISATION',
  'WEAKNESSES',
  'CAUSES',
  'LESSONS',
  'DIRECTION',
  'PROPOSALS',
] as const
export type ProfileSection = (typeof PROFILE_SECTIONS)[number]

export const ATTENDEE_ROLES = ['CHAIR', 'HOST', 'GUEST', 'GROUP'] as const
export type AttendeeRole = (typeof ATTENDEE_ROLES)[number]

/** A withdrawn article stays on file; nobody outside reads it. */
export const ARTICLE_STATES = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]

/** Where long work stands. */
export const JOB_STATES = ['WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const
export type JobState = (typeof JOB_STATES)[number]
