/** Named in every style of an office file. */
export const FONT = 'Times New Roman'
