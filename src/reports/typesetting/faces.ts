import { readFileSync } from 'node:fs'
import { Face } from './face'

export type FaceStyle = 'regular' | 'bold' | 'italic' | 'boldItalic'

/** Tinos has the metrics of Times New Roman and every letter of Vietnamese. */
const files: Record<FaceStyle, string> = {
  regular: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  italic: '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
}

const opened = new Map<FaceStyle, Face>()

/** The face, its file read on first use and never again in this process. */
export function face(style: FaceStyle): Face {
  const known = opened.get(style)
  if (known) return known
  const made = Face.parse(readFileSync(require.resolve(files[style])))
  opened.set(style, made)
  return made
}
