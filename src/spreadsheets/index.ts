import { accounts } from './accounts'
import { awards } from './awards'
import { candidates } from './candidates'
import { facts } from './facts'
import { members } from './members'
import { offices } from './offices'
import { ratings } from './ratings'
import { stays } from './stays'
import { targets } from './targets'
import { units } from './units'
import type { Workbook, WorkbookName } from './workbook'

/** Every workbook. A new one is a file beside this and a line here. */
export const workbooks: Readonly<Record<WorkbookName, Workbook>> = {
  units,
  members,
  stays,
  offices,
  candidates,
  targets,
  ratings,
  facts,
  awards,
  accounts,
}

export const workbookOf = (name: string): Workbook | null => Object.values(workbooks).find(workbook => workbook.name === name) ?? null
