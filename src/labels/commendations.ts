import type { CommendationForm } from '../domain/codes'

export const commendationFormLabel: Record<CommendationForm, string> = {
  MERIT_LETTER: 'Giấy khen',
  MERIT_CERTIFICATE: 'Bằng khen',
  FLAG: 'Cờ',
}
