import { ORGANISATION_KINDS } from '../domain/codes'
import type { OrganisationRecord } from '../domain/organisationRecord'
import { dateText } from '../domain/plainDate'
import { countText } from '../domain/share'
import type { YearRating } from '../domain/yearRating'
import { organisationKindLabel } from '../labels/organisations'
import { addressOf, type ListPlace, optionsOf, presentFilter, presentPager, SEARCH_HINT } from './list'
import { presentMarks, yearsOf } from './yearRating'

/** An organisation with what the reader may open and see of it. */
export interface ListedOrganisation {
  organisation: OrganisationRecord
  href: string | null
  ratings: YearRating[]
}

interface ListInput extends ListPlace {
  rows: ListedOrganisation[]
  asTree: boolean
  /** Whether the reader sees any ratings at all. */
  withRatings: boolean
  parentName: string | null
  page: number
  size: number
  matching: number
}

/** Organisations as a tree, or as a list where something is looked for. */
export function presentOrganisationList(input: ListInput) {
  const { rows, asTree, withRatings, parentName, matching, size, fields } = input
  const years = withRatings ? yearsOf(rows.flatMap(({ ratings }) => ratings)) : []
  const shown = rows.map(row => presentRow(row, years))
  return {
    count: `${countText(matching)} tổ chức`,
    parentName,
    years,
    views: [
      { name: 'Dạng cây', href: addressOf(input, { view: '', page: '', q: '', kind: '', state: '', parent: '' }), current: asTree },
      { name: 'Danh sách', href: addressOf(input, { view: 'list', page: '' }), current: !asTree },
    ],
    filter: presentFilter({ ...input, fields: { ...fields, view: 'list' } }, FILTER_FIELDS, ['view', 'parent']),
    tree: asTree ? treeOf(shown) : null,
    rows: asTree ? [] : shown,
    cut:
      asTree && matching > size ? `Cây có ${countText(matching)} tổ chức, trang này hiện ${countText(size)} tổ chức ở các cấp trên.` : null,
    pager: asTree ? null : presentPager(input, input, 'tổ chức'),
  }
}

const FILTER_FIELDS = [
  { name: 'q', label: 'Tìm tổ chức', hint: SEARCH_HINT },
  { name: 'kind', label: 'Loại tổ chức', options: optionsOf(ORGANISATION_KINDS, organisationKindLabel) },
  { name: 'state', label: 'Tình trạng', options: [{ value: 'closed', name: 'Đã kết thúc hoạt động' }] },
]

function presentRow({ organisation, href, ratings }: ListedOrganisation, years: readonly number[]) {
  const { id, parentId, code, kind, name, units, closedOn } = organisation
  return {
    ...{ id, parentId, code, name, href },
    kind: organisationKindLabel[kind],
    units: units > 0 ? countText(units) : '',
    closed: closedOn ? `kết thúc hoạt động ngày ${dateText(closedOn)}` : '',
    marks: presentMarks(years, ratings),
  }
}

type ShownRow = ReturnType<typeof presentRow>
export type TreeNode = ShownRow & { below: TreeNode[] }

/** Rows come with whatever is above them first; one whose superior is not there stands at the top. */
function treeOf(rows: readonly ShownRow[]): TreeNode[] {
  const nodes = new Map(rows.map(row => [row.id, { ...row, below: [] as TreeNode[] }]))
  const tops: TreeNode[] = []
  for (const node of nodes.values()) (nodes.get(node.parentId ?? 0)?.below ?? tops).push(node)
  return tops
}
