import type { OrganisationKind, OrganisationTier } from '../domain/codes'

export const organisationKindLabel: Record<OrganisationKind, string> = {
  COMMITTEE: 'Đảng bộ',
  SECTION: 'Đảng bộ bộ phận',
  CELL: 'Chi bộ',
}

/** What kind of organisation it is, at its place in the tree. */
export const organisationPlaceLabel: Record<OrganisationTier, Record<OrganisationKind, string>> = {
  ABOVE_GRASSROOTS: { COMMITTEE: 'Đảng bộ cấp trên của tổ chức cơ sở đảng', SECTION: 'Đảng bộ bộ phận', CELL: 'Chi bộ' },
  GRASSROOTS: { COMMITTEE: 'Đảng bộ cơ sở', SECTION: 'Đảng bộ bộ phận', CELL: 'Chi bộ cơ sở' },
  BELOW_GRASSROOTS: { COMMITTEE: 'Đảng bộ trực thuộc', SECTION: 'Đảng bộ bộ phận', CELL: 'Chi bộ trực thuộc' },
}

/** What stands on an organisation's documents besides its name. */
export const unitDetailLabel: Readonly<Record<string, string>> = {
  sign: 'ký hiệu văn bản',
  place: 'địa danh',
  superiorName: 'tên tổ chức cấp trên',
  superiorBodyName: 'tên cấp ủy cấp trên',
}
