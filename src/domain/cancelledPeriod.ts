import type { AbsenceKind } from './codes'
import type { Period } from './membershipStatus'
import type { MovedRecord } from './movementCorrection'

export type CancellableKind = AbsenceKind | 'TEMPORARY'

/** What may have been recorded for the wrong person, and then never was. */
export interface CancellablePeriod extends Period {
  key: string
  list: 'absences' | 'temporary'
  id: number
  kind: CancellableKind
}

/** Exemptions, suspensions and temporary stays on file, the last first. */
export function cancellablePeriods({ absences, temporary }: Pick<MovedRecord, 'absences' | 'temporary'>): CancellablePeriod[] {
  const periods = [
    ...absences.map(({ id, kind, fromDate, toDate }) => ({ list: 'absences' as const, id, kind, fromDate, toDate })),
    ...temporary.map(({ id, fromDate, toDate }) => ({ list: 'temporary' as const, id, kind: 'TEMPORARY' as const, fromDate, toDate })),
  ]
  return periods
    .map(period => ({ key: `${period.list}.${period.id}`, ...period }))
    .toSorted((a, b) => b.fromDate.localeCompare(a.fromDate) || a.key.localeCompare(b.key))
}
