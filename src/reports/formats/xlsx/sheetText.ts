import { harmlessText } from '../../../domain/spreadsheetText'
import { officeText } from '../../office/officeText'

/** The most that a cell holds. */
const LONGEST = 32_767

/** Text as a cell may hold it: it never becomes a formula, not even when the cell is edited or the sheet saved as CSV. */
export const sheetText = (text: string) => harmlessText(officeText(text)).slice(0, LONGEST)
