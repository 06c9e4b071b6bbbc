import { documentLayouts } from '../../../domain/documentLayout'
import type { OfficialDocument } from '../../document'

export const appendixClass = (index: number) => `official__appendix--${index + 1}`

/** The pages that a browser prints: A4 with the layout's margins, and each appendix on pages of its own, turned where it is wide and numbered from 1. */
export function printedPages({ guidance, appendices }: OfficialDocument): string {
  const { margins, pageNumber } = documentLayouts[guidance]
  const unnumbered = Array.from({ length: pageNumber.firstPage - 1 }, () => "''").join(' ')
  return [
    `@counter-style official-page { system: fixed; symbols: ${unnumbered}; fallback: decimal; suffix: ''; }`,
    `@page { margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; ${pageNumbered('page')} }`,
    ...appendices.map(({ landscape }, i) => {
      const name = `official-${i + 1}`
      const size = `A4 ${landscape ? 'landscape' : 'portrait'}`
      return `@page ${name} { size: ${size}; counter-increment: ${name}; ${pageNumbered(name)} }\n.${appendixClass(i)} { page: ${name}; }`
    }),
    '',
  ].join('\n')
}

const pageNumbered = (counter: string) => `@top-center { content: counter(${counter}, official-page); }`
