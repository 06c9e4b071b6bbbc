import { searchKey } from '../domain/personName'

/** A LIKE pattern that finds a text in keys without diacritics; what means more to LIKE is escaped by «!». */
export const containing = (text: string) => `%${searchKey(text).replace(/[!%_]/g, '!$&')}%`

/** That a key without diacritics holds :search. */
export const holdsSearch = (key: string) => `${key} LIKE :search ESCAPE '!'`
