import type { Block, OfficialDocument } from './document'

/** The blocks of the text and of its appendices, in the order of reading. */
export const blocksOf = ({ body, appendices }: OfficialDocument): Block[] => [...body, ...appendices.flatMap(appendix => appendix.body)]

const isOfType =
  <Type extends Block['type']>(type: Type) =>
  (block: Block): block is Extract<Block, { type: Type }> =>
    block.type === type

export const isTable = isOfType('table')
export const isChart = isOfType('chart')
