/** Whether the records stand on a page of this site. */
export const areOurs = (records: string) => /^\/(?!\/)/.test(records)

/** Where the records of a figure are found from a file that has left the site; null where the site is not known, or the page no one of it. */
export const recordsAddress = (site: string | undefined, records: string | undefined) =>
  site !== undefined && records !== undefined && areOurs(records) ? site + records : null
