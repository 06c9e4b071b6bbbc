import type { BenchTable } from './bench'

/** A table as Markdown, so that it can be put into a README as it stands. */
export function printed({ title, headings, rows, notes }: BenchTable): string {
  const widths = headings.map((heading, i) => Math.max(heading.length, ...rows.map(row => (row[i] ?? '').length)))
  const line = (cells: readonly string[]) => `| ${widths.map((width, i) => pad(cells[i] ?? '', width, i)).join(' | ')} |`
  const ruler = `| ${widths.map((width, i) => (i ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`
  const table = [line(headings), ruler, ...rows.map(line)].join('\n')
  return [`### ${title}`, table, ...notes.map(note => `- ${note}`)].join('\n')
}

const pad = (text: string, width: number, column: number) => (column ? text.padStart(width) : text.padEnd(width))
