import type { CommendationGround } from '../domain/codes'
import { type CommendationRule, rulesFor } from '../domain/commendationGround'
import { commendationFormLabel, commendationGroundLabel, deciderLabel, honouredLabel } from '../labels/commendations'

interface Title {
  id: number
  name: string
  ground: CommendationGround
  label: string
}

/** A title, what it is given for, and who commends whom for that by the guidance. */
export const presentCommendationTitle = ({ id, name, ground, label }: Title, organisationId: number) => ({
  name,
  ground: commendationGroundLabel[ground],
  label,
  authorities: rulesFor(ground).map(authorityText),
  href: `/organisations/${organisationId}/commendation-titles/${id}/changes/new`,
})

/** «Đảng viên: giấy khen hoặc bằng khen, do cấp trên trực tiếp …» */
const authorityText = ({ recipient, forms, decidedBy }: CommendationRule) =>
  `${honouredLabel[recipient]}: ${forms.map(form => commendationFormLabel[form].toLowerCase()).join(', ')}; ${deciderLabel[decidedBy]}`
