import { dateText, type PlainDate } from '../domain/plainDate'

/** «từ 01/03/2019 đến 31/07/2022»: the day of the end is the first on which it no longer holds. */
export const periodText = (fromDate: PlainDate, toDate: PlainDate | null) =>
  toDate ? `từ ${dateText(fromDate)} đến ${dateText(toDate)}` : `từ ${dateText(fromDate)} đến nay`
