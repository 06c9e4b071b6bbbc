import { NotFoundError } from '../errors'

const NO_SUCH_PAGE = 'Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.'

/** An id from the address. Anything else is a page that does not exist. */
export function idFrom(text: string | undefined): number {
  if (!text || !/^[1-9]\d{0,8}$/.test(text)) throw new NotFoundError(NO_SUCH_PAGE)
  return Number(text)
}

/** A year from the address: four digits. Whether it has rules or records is for others to say. */
export function yearFrom(text: string | undefined): number {
  if (!text || !/^[1-9]\d{3}$/.test(text)) throw new NotFoundError(`«${text ?? ''}» không phải là một năm. Năm gồm bốn chữ số, ví dụ 2022.`)
  return Number(text)
}

/** A page of a list, from 1. */
export function pageFrom(text: unknown): number {
  if (text === undefined) return 1
  if (typeof text !== 'string' || !/^[1-9]\d{0,5}$/.test(text)) throw new NotFoundError('Không có trang danh sách này.')
  return Number(text)
}
