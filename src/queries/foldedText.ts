import { searchKey } from '../domain/personName'

const MARKED = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'

/** SQL for a text as `searchKey` would write it, for the few names that have no key stored beside them. Neither database folds Vietnamese itself. */
export const foldedText = (column: string) =>
  `LOWER(${[...MARKED, ...MARKED.toUpperCase()].reduce((sql, letter) => `REPLACE(${sql}, '${letter}', '${searchKey(letter)}')`, column)})`
