import type { ArticleState } from '../domain/codes'

export const articleStateLabel: Record<ArticleState, string> = {
  DRAFT: 'Bản nháp',
  PUBLISHED: 'Đã công bố',
  WITHDRAWN: 'Đã rút',
}
