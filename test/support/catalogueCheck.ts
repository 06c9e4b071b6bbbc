import { mayMeet, type ReaderName } from './catalogueReaders'

/** An answer with everything in it as text: what a page says, what a file holds. */
export interface Answer {
  status: number
  headers: Record<string, unknown>
  text: string
}

/** How a mark stands in a name. */
export const markOf = (key: string) => `Zq${key.replace('.', '')}x`

const pressed = (text: string) => text.replace(/\s+/g, '').toLowerCase()

/** The marks that an answer holds in any place, whatever the case and wherever a line breaks. */
export function marksIn({ headers, text }: Answer, marks: readonly string[]): string[] {
  const everything = pressed(text + decoded(JSON.stringify(headers)))
  return marks.filter(key => everything.includes(pressed(markOf(key))))
}

function decoded(text: string): string {
  try {
    return text + decodeURIComponent(text)
  } catch {
    return text
  }
}

interface Asked {
  route: string
  reader: ReaderName
  /** The address, or what else tells this request from others. */
  address: string
  status: number
  marks: readonly string[]
}

/** What is wrong with an answer: another status than the table says, or the mark of somebody the reader may not know. */
export function faultsOf({ route, reader, address, status, marks }: Asked, answer: Answer): string[] {
  const who = `${reader}, ${route.split(' ')[0]} ${address}`
  const wrong = answer.status === status ? [] : [`${who}: ${answer.status} instead of ${status}`]
  const lost = reader === 'anonymous' && answer.status === 303 && !String(answer.headers['location']).startsWith('/sign-in')
  const leaks = marksIn(answer, marks).filter(key => !mayMeet(reader, route, key))
  return [...wrong, ...(lost ? [`${who}: leads elsewhere than to the sign-in page`] : []), ...leaks.map(key => `${who}: shows ${key}`)]
}
