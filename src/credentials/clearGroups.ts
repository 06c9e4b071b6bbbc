import { randomInt } from 'node:crypto'

/** Letters and digits that are not mistaken for one another when read aloud or from paper. */
const CLEAR = 'abcdefghkmnpqrstuvwxyz23456789'

/** Random groups of four: «k7mq-2xw9-hbn4». Each is worth 19 bits. */
export const clearGroups = (groups: number) =>
  Array.from({ length: groups }, () => Array.from({ length: 4 }, () => CLEAR[randomInt(CLEAR.length)]).join('')).join('-')
