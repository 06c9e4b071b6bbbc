import { OPEN } from '../domain/regulations/regulation'

export const NO_SOURCE = 'chưa có căn cứ trong hệ thống'

/** The document behind a rule; what is open is said to be. */
export const sourceText = (source: string) => (source === OPEN ? NO_SOURCE : source)
