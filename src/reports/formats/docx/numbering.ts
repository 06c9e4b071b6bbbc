import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx'
import type { DocumentLayout } from '../../../domain/documentLayout'
import type { Block, Heading } from '../../document'
import { twips } from './units'
import { mm } from '../../typesetting/page'

/** «I. », «1. », «1.1. » before headings, and hyphens before the items of lists: kept by Word, not typed. */
export function wordNumbering(layout: DocumentLayout): INumberingOptions {
  const indented = { left: 0, firstLine: twips(mm(layout.body.firstLineIndent)) }
  const flush = { left: 0, firstLine: 0 }
  return {
    config: [
      {
        reference: 'headings',
        levels: [
          level(0, LevelFormat.UPPER_ROMAN, '%1.', indented, 'Heading1'),
          level(1, LevelFormat.DECIMAL, '%2.', indented, 'Heading2'),
          level(2, LevelFormat.DECIMAL, '%2.%3.', indented, 'Heading3'),
        ],
      },
      { reference: 'hyphens', levels: [level(0, LevelFormat.BULLET, '-', indented)] },
      { reference: 'recipients', levels: [level(0, LevelFormat.BULLET, '-', flush)] },
    ],
  }
}

type Indent = NonNullable<NonNullable<NonNullable<ILevelsOptions['style']>['paragraph']>['indent']>

const level = (depth: number, format: ILevelsOptions['format'], text: string, indent: Indent, style?: string): ILevelsOptions => ({
  level: depth,
  format,
  text,
  alignment: AlignmentType.LEFT,
  suffix: LevelSuffix.SPACE,
  style: { paragraph: { indent }, ...(style ? { style } : {}) },
})

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
const roman = (n: number) => `${'X'.repeat(Math.floor(n / 10))}${ROMAN[n % 10]}`

/** The headings of a text that begin with just the number that Word would give them: by heading, its words without the number. */
export function wordsWithoutNumbers(blocks: readonly Block[]): Map<Heading, string> {
  const counts = [0, 0, 0]
  const words = new Map<Heading, string>()
  for (const block of blocks) {
    if (block.type !== 'heading') continue
    const next = counts.map((count, depth) => (depth < block.level - 1 ? count : depth === block.level - 1 ? count + 1 : 0))
    const number = `${numberOf(block.level, next)} `
    if (!block.text.startsWith(number)) continue
    words.set(block, block.text.slice(number.length))
    counts.splice(0, counts.length, ...next)
  }
  return words
}

function numberOf(level: Heading['level'], [part = 0, section = 0, clause = 0]: readonly number[]): string {
  if (level === 1) return `${roman(part)}.`
  return level === 2 ? `${section}.` : `${section}.${clause}.`
}
