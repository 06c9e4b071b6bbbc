import { type PERSON_FIELDS, personColumns } from './personColumns'
import { UNIT_HEADINGS } from './unitHeadings'
import type { Column } from './workbook'

/** By what a row names whom it is about: a unit alone, or a member in a unit. `unitHint` and `nobodyHint` say so in the words of the workbook. */
export const subjectColumns = (unitHint: string, nobodyHint: string): readonly Column<'unitCode' | (typeof PERSON_FIELDS)[number]>[] => [
  {
    field: 'unitCode',
    heading: 'Mã tổ chức',
    also: UNIT_HEADINGS,
    kind: 'text',
    required: true,
    hint: unitHint,
  },
  ...personColumns.map(column => (column.field === 'fullName' ? { ...column, hint: nobodyHint } : column)),
]
