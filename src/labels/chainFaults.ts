import type { ChainEnd, ChainFaultKind } from '../domain/chainFault'
import { countText } from '../domain/share'

/** What is wrong with an entry of the history, in words that follow its number. */
export const chainFaultText: Record<ChainFaultKind, string> = {
  ALTERED: 'nội dung đã bị sửa.',
  MOVED: 'không còn đứng ở chỗ cũ, đã bị đổi chỗ hoặc đánh số lại.',
  INSERTED: 'bị chen thêm vào.',
  REMOVED: 'đã bị xóa.',
  ERASED: 'giá trị đã bị xóa mà không có mục nào ghi việc xóa.',
  END_LOST: 'dấu của mục cuối không còn.',
}

/** The newest entry of a history at some moment, its hash in groups that can be compared by eye. */
export const chainEndText = ({ sequence, hash }: ChainEnd) => `mục số ${countText(sequence)}: ${hash.match(/.{8}/g)!.join(' ')}`
