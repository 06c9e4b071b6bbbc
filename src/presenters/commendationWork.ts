import { countText } from '../domain/share'

interface WorkInput {
  organisationId: number
  year: number
  mayCommend: boolean
  seesProposals: boolean
  seesMembers: boolean
  drafts: readonly { id: number; subject: string; titleName: string; recipients: number }[]
}

/** What a reader of the list may do beside reading it. */
export function presentCommendationWork({ organisationId, year, mayCommend, seesProposals, seesMembers, drafts }: WorkInput) {
  const start = `/organisations/${organisationId}/years/${year}`
  return {
    draftHref: mayCommend ? `${start}/commendation-drafts/new` : null,
    drafts: drafts.map(({ id, subject, titleName, recipients }) => ({
      ...{ href: `/commendation-drafts/${id}`, subject, title: `«${titleName}»` },
      count: `${countText(recipients)} tập thể, cá nhân`,
    })),
    links: [
      ...(seesProposals ? [{ href: `${start}/commendation-proposals`, name: 'Đề nghị khen thưởng của chi bộ' }] : []),
      ...(seesMembers ? [{ href: `${start}/party-badges`, name: 'Xét tặng Huy hiệu Đảng' }] : []),
      ...(mayCommend ? [{ href: `/organisations/${organisationId}/commendation-titles`, name: 'Danh hiệu, phong trào' }] : []),
    ],
  }
}
