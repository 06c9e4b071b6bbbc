import type { UnitAdmissions } from '../../../queries/admissionsByUnit'
import type { UnitLevels } from '../../../queries/memberLevelsByUnit'
import type { Officer } from '../../../queries/officersOn'
import type { OwnDecision } from '../../../queries/ownDecision'
import type { Recipient } from '../../../queries/recipientsOf'
import type { UnitRating } from '../../../queries/unitRatings'
import type { YearProfileText } from '../../../queries/yearProfile'
import type { ReportData } from '../../form'

/** Everything that the report of a year is written from. */
export interface YearEndReportData extends ReportData {
  profile: YearProfileText
  /** Of the organisation on the last day of the year, whoever signs. */
  officers: Officer[]
  /** On the organisation itself, for the rating year reported. */
  ownDecision: OwnDecision | null
  units: UnitRating[]
  memberLevels: UnitLevels[]
  admissions: UnitAdmissions[]
  recipients: Recipient[]
  /** How many members the organisation is to admit in the year that follows; null where none was set. */
  nextTarget: number | null
}
