import { searchKey } from './personName'

/** Units that a committee holds to be of like position and tasks: a cap that is counted by such subjects is counted over each group alone. */
export interface AlikeUnits {
  name: string
  /** Codes of the units. */
  codes: readonly string[]
}

/** What a committee stated when it opened the year. */
interface Stated {
  alike?: readonly AlikeUnits[]
}

/** The units that stand in no group form one of their own. */
export const OTHER_UNITS = 'các đơn vị còn lại'

export type ReadGroups = { groups: AlikeUnits[]; problem?: undefined } | { groups?: undefined; problem: string }

/** Groups typed one on a line: «Khối phường: CB-01, CB-02». */
export function readAlikeUnits(text: string): ReadGroups {
  const lines = text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
  const groups = lines.map((line): AlikeUnits => {
    const at = line.indexOf(':')
    const codes = at === -1 ? [] : line.slice(at + 1).split(/[,;]/)
    return {
      name: line.slice(0, Math.max(at, 0)).replace(/\s+/g, ' ').trim(),
      codes: codes.map(code => code.trim().toUpperCase()).filter(code => code !== ''),
    }
  })
  const unread = lines.find((_, index) => groups[index]!.name === '' || groups[index]!.codes.length === 0)
  if (unread !== undefined) return { problem: `Không đọc được dòng «${unread}». Hãy ghi tên nhóm, dấu hai chấm, rồi các mã đơn vị.` }
  const twice = doubled(groups.flatMap(({ codes }) => codes))
  if (twice !== undefined) return { problem: `Đơn vị ${twice} có ở hai chỗ; mỗi đơn vị chỉ ở một nhóm.` }
  const name = doubled([...groups.map(group => searchKey(group.name)), searchKey(OTHER_UNITS)])
  if (name !== undefined) return { problem: 'Hai nhóm mang cùng một tên.' }
  return { groups }
}

const doubled = (texts: readonly string[]) => texts.find((text, index) => texts.indexOf(text) !== index)

/** Codes in the groups that no unit bears. */
export const unknownCodes = ({ alike = [] }: Stated, units: readonly { code: string }[]): string[] => {
  const known = new Set(units.map(({ code }) => code.toUpperCase()))
  return alike.flatMap(({ codes }) => codes.filter(code => !known.has(code)))
}

export const noSuchUnit = (code: string) => `Cấp ủy này không có đơn vị nào mang mã «${code}».`

/** The group in which a unit stands; null where the committee named none. */
export function alikeOf(code: string, { alike = [] }: Stated): string | null {
  if (alike.length === 0) return null
  return alike.find(({ codes }) => codes.includes(code.toUpperCase()))?.name ?? OTHER_UNITS
}
