import { type CheckedRow, CONSEQUENCE, type ReadRow } from './importRow'
import { searchKey } from './personName'

/** Offices in the Party as lists write them; «Bí thư Đoàn» is none. */
const OFFICES =
  /^((pho )?bi thu|bt|pbt|(chi|dang|cap) uy vien|cuv|duv|uv ?(bch|btv)|uy vien (bch|btv|ban (chap hanh|thuong vu)|chi uy|dang uy))( (thuong truc|chi bo|chi uy|dang bo|dang uy|cap uy|bo phan))*$/

export const isPartyOffice = (text: string) => OFFICES.test(searchKey(text))

/**
 * Lists of members often tell offices in the Party under the heading that elsewhere holds posts: they have days and a place of their own,
 * so they are not put down as posts, which is said.
 */
export function besideOffice(row: ReadRow, check: (row: ReadRow) => CheckedRow): CheckedRow {
  const { post } = row.values
  if (!post || !isPartyOffice(post)) return check(row)
  const told = check({ ...row, values: { ...row.values, post: null } })
  if (told.outcome === 'REFUSED') return { ...told, content: row.values }
  const said = `«${post}» là chức vụ trong Đảng, không ghi vào hồ sơ bằng tệp này: hãy nhập bằng tệp «Chức vụ».`
  return { ...told, content: { ...told.content, [CONSEQUENCE]: said } }
}
