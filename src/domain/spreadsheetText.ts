/** What makes a spreadsheet calculate a cell, full-width signs among it. */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Text that stays text in a spreadsheet: nothing from the records is ever run. */
export const harmlessText = (text: string) => (STARTS_FORMULA.test(text) ? `'${text}` : text)
