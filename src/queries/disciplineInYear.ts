import type { DisciplineForm } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'

export interface DisciplineInYear {
  form: DisciplineForm
  imposedOn: PlainDate
}

const GRAVEST = `CASE x.form WHEN 'EXPULSION' THEN 1 WHEN 'DISMISSAL' THEN 2 WHEN 'WARNING' THEN 3 ELSE 4 END`

/** «WARNING 2022-05-03»: the gravest discipline of a member imposed in a year and not annulled; needs :firstDay and :lastDay. */
export const gravestDiscipline = (memberId: string) => `(SELECT x.form || ' ' || x.imposed_on FROM disciplines x
  WHERE x.member_id = ${memberId} AND x.annulled_on IS NULL
    AND x.imposed_on BETWEEN :firstDay AND :lastDay ORDER BY ${GRAVEST}, x.imposed_on LIMIT 1)`

export const daysOf = (year: number) => ({ firstDay: `${year}-01-01`, lastDay: `${year}-12-31` })

export function readDiscipline(text: string | null): DisciplineInYear | null {
  const [form, imposedOn] = text?.split(' ') ?? []
  return form && imposedOn ? { form: form as DisciplineForm, imposedOn } : null
}
