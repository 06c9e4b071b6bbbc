import { referenceText } from '../../../labels/references'
import { ruleBases } from '../../bases'
import type { YearEndReportData } from './data'

export function basesOf({ summary, profile }: YearEndReportData): string[] {
  return [...ruleBases(summary, summary.ratingYearReported), ...profile.guidance.map(reference => `Căn cứ ${referenceText(reference)}`)]
}
