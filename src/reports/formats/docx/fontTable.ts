import { FONT } from '../../office/font'

/** Used where a machine lacks the font: letter for letter as wide. */
const STAND_INS = 'Tinos,Liberation Serif,Nimbus Roman,serif'
/** Of Times New Roman, by which Word and LibreOffice find the face nearest to it. */
const PANOSE = '02020603050405020304'

/** The part of the file that describes its fonts; the package writes an empty one. */
export const fontTable = {
  path: 'word/fontTable.xml',
  data:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:font w:name="${FONT}"><w:altName w:val="${STAND_INS}"/><w:panose1 w:val="${PANOSE}"/><w:charset w:val="A3"/>` +
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>',
}
