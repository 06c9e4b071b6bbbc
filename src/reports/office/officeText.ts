/** Characters that XML 1.0 cannot hold, and direction marks that would turn what stands beside them around. */
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/** Text as an office file can hold it: NFC, whole characters, line ends as \n, other blanks as spaces. */
export const officeText = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?|[\u2028\u2029\u000b\u000c]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNFIT, '')
