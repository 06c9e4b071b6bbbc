import path from 'node:path'

const folder = path.dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
const file = (name: string) => path.join(folder, name, `Tinos_${name}.ttf`)

/** The files of the face that our documents are set in, given to every engine. */
export const fontFiles = {
  regular: file('400Regular'),
  bold: file('700Bold'),
  italic: file('400Regular_Italic'),
  boldItalic: file('700Bold_Italic'),
}
