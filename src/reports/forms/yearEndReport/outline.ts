import type { Block } from '../../document'

export interface Section {
  title: string
  blocks: Block[]
}

export interface Part {
  title: string
  sections: Section[]
  /** Text of a part without sections. */
  blocks?: Block[]
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI']

/** Numbers parts and sections. What has no text is left out, so that no heading stands empty and no number is skipped. */
export function outline(parts: readonly Part[]): Block[] {
  return parts
    .map(part => ({ ...part, blocks: part.blocks ?? [], sections: part.sections.filter(({ blocks }) => blocks.length > 0) }))
    .filter(({ blocks, sections }) => blocks.length + sections.length > 0)
    .flatMap(({ title, blocks, sections }, index): Block[] => [
      { type: 'heading', level: 1, text: `${ROMAN[index]}. ${title}` },
      ...blocks,
      ...sections.flatMap((section, place): Block[] => [
        { type: 'heading', level: 2, text: `${place + 1}. ${section.title}` },
        ...section.blocks,
      ]),
    ])
}
