import { load } from 'cheerio'
import type { Express } from 'express'
import { type Visitor, visitorOf } from './app'
import { bodyOf } from './body'
import type { Answer } from './catalogueCheck'
import { READER_NAMES, type ReaderName, READERS } from './catalogueReaders'
import { PASSWORD, usernameOf } from './catalogueWorld'
import { readPdf, wholeText } from './pdfText'

/** A reader of the catalogue, signed in. */
export async function readerAt(app: Express, reader: ReaderName): Promise<Visitor> {
  const visitor = await visitorOf(app)
  if (reader === 'anonymous') return visitor
  const answer = await visitor.post('/sign-in', { username: usernameOf(READERS[reader].account), password: PASSWORD })
  if (answer.status !== 303) throw new Error(`«${reader}» could not sign in: ${answer.status}`)
  const _csrf = String(load((await visitor.get('/sign-in')).text)('input[name=_csrf]').val())
  return { ...visitor, post: (address, fields = {}) => visitor.postWithout(address, { _csrf, ...fields }) }
}

export async function allReadersAt(app: Express): Promise<Record<ReaderName, Visitor>> {
  const visitors = {} as Record<ReaderName, Visitor>
  for (const reader of READER_NAMES) visitors[reader] = await readerAt(app, reader)
  return visitors
}

/** The answer with the text of what it carries: of a PDF, what a reader sees on its pages. */
export async function answerOf(asking: ReturnType<Visitor['get']>): Promise<Answer> {
  const { status, headers, body } = await bodyOf(asking)
  const isPdf = String(headers['content-type']).startsWith('application/pdf')
  return { status, headers, text: isPdf ? wholeText(readPdf(body)) : body.toString('utf8') }
}
