import type { CommendationGround } from '../domain/codes'
import { type CommendationRule, rulesFor } from '../domain/commendationGround'
import { dateText } from '../domain/plainDate'
import { commendationFormLabel, commendationGroundLabel, deciderLabel, honouredLabel } from '../labels/commendations'

interface Title {
  id: number
  name: string
  ground: CommendationGround
  label: string
  endedOn: string | null
}

const address = (organisationId: number, id: number) => `/organisations/${organisationId}/commendation-titles/${id}`

/** A title, what it is given for, and who commends whom for that by the guidance. */
export const presentCommendationTitle = ({ id, name, ground, label, endedOn }: Title, organisationId: number) => ({
  name,
  state: endedOn ? `Thôi dùng từ ${dateText(endedOn)}` : 'Đang dùng',
  ground: commendationGroundLabel[ground],
  label,
  authorities: rulesFor(ground).map(authorityText),
  href: `${address(organisationId, id)}/changes/new`,
  turn: endedOn
    ? { href: `${address(organisationId, id)}/resumptions/new`, text: 'Dùng lại' }
    : { href: `${address(organisationId, id)}/endings/new`, text: 'Thôi dùng' },
})

/** «Đảng viên: giấy khen hoặc bằng khen, do cấp trên trực tiếp …» */
const authorityText = ({ recipient, forms, decidedBy }: CommendationRule) =>
  `${honouredLabel[recipient]}: ${forms.map(form => commendationFormLabel[form].toLowerCase()).join(', ')}; ${deciderLabel[decidedBy]}`
