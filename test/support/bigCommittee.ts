import type { WriteContext } from '../../src/database'
import { proposedCapSetting } from '../../src/domain/excellentCap'
import { regimeFor } from '../../src/domain/regulations'
import { Organisation } from '../../src/models/Organisation'
import { makeCycle, makeMembers, makeOrganisation, makeRatings, type RatingWish } from './factories'

/** Names that break pages and files that take them for markup, formulas or short. */
export const AWKWARD_NAMES = [
  '<script>alert(1)</script> Trần',
  '=HYPERLINK("http://x";"Lan")',
  `O'Hara "Lan" & Đức`,
  'Phạm Quỳnh Hoà'.normalize('NFD'),
  'Nguyễn Hoàng Phương Thảo Vy Công Tằng Tôn Nữ Thị Minh Khai Bảo Châu Ngọc Diệp Anh',
]

const LEVELS = ['EXCELLENT', 'GOOD', 'GOOD', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY'] as const

interface Size {
  cells: number
  members: number
}

/** A committee below the demo's superior with many cells and members, rated and published in 2022, half rated in 2023. */
export async function makeBigCommittee(context: WriteContext, { cells: cellCount, members: memberCount }: Size) {
  const { transaction } = context
  const superior = (await Organisation.findOne({ where: { code: 'Q6' }, transaction }))!
  const code = 'LON'
  const committee = await makeOrganisation(context, { code, kind: 'COMMITTEE', parent: superior, name: 'Đảng bộ <b>Lớn</b> & "Đông"' })
  const cells: Organisation[] = []
  for (let i = 1; i <= cellCount; i++) {
    cells.push(
      await makeOrganisation(context, { code: `${code}-${String(i).padStart(3, '0')}`, parent: committee, name: `Chi bộ số ${i}` }),
    )
  }
  const perCell = Math.ceil(memberCount / cellCount)
  const people: RatingWish[] = []
  for (const [index, cell] of cells.entries()) {
    const names = Array.from({ length: Math.min(perCell, memberCount - index * perCell) }, (_, place) => AWKWARD_NAMES[place % 5]!)
    const members = await makeMembers(
      context,
      cell,
      names.map(fullName => ({ fullName: fullName.normalize('NFC') })),
    )
    people.push(...members.map(({ id }): RatingWish => ({ kind: 'MEMBER', memberId: id, unit: cell })))
  }
  const units = cells.map((cell): RatingWish => ({ kind: 'ORGANISATION', organisationId: cell.id, unit: cell }))
  for (const [year, published] of [
    [2022, true],
    [2023, false],
  ] as const) {
    const cycle = await makeCycle(context, committee, cells, year, published)
    const regime = regimeFor(year)
    const caps = { ORGANISATION: proposedCapSetting(regime, 'ORGANISATION'), MEMBER: proposedCapSetting(regime, 'MEMBER') }
    await cycle.update({ settings: JSON.stringify({ caps }) }, { transaction })
    await makeRatings(
      context,
      cycle,
      [...units, ...people].map((wish, index) => ({ ...wish, ...outcome(index, published) })),
    )
  }
  return { committee, cells }
}

function outcome(index: number, published: boolean): Pick<RatingWish, 'level' | 'notRatedReason'> {
  if (index % 40 === 39) return { notRatedReason: 'OTHER' }
  return published || index % 2 === 0 ? { level: LEVELS[index % LEVELS.length]! } : {}
}
