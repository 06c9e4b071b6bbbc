import { members } from './members'
import { ratings } from './ratings'
import { units } from './units'
import type { Workbook, WorkbookName } from './workbook'

/** Every workbook. A new one is a file beside this and a line here. */
export const workbooks: Readonly<Record<WorkbookName, Workbook>> = { units, members, ratings }

export const workbookOf = (name: string): Workbook | null => Object.values(workbooks).find(workbook => workbook.name === name) ?? null
