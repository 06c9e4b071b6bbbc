import { addMonths, type PlainDate } from './plainDate'

/** Full membership is dated twelve months after the admission, however late the meeting was (domain.md §6). */
const PROBATION_MONTHS = 12

export const recognitionDay = (admittedOn: PlainDate): PlainDate => addMonths(admittedOn, PROBATION_MONTHS)
