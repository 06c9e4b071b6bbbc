import type { CommendationForm } from '../domain/codes'
import type { RecipientPart } from '../domain/commendationRecord'

export const commendationFormLabel: Record<CommendationForm, string> = {
  MERIT_LETTER: 'Giấy khen',
  MERIT_CERTIFICATE: 'Bằng khen',
  FLAG: 'Cờ',
}

export const recipientPartLabel: Record<RecipientPart, string> = { COLLECTIVES: 'Tập thể', INDIVIDUALS: 'Cá nhân' }
