import { type Request, type Response, Router } from 'express'
import { setConference } from '../commands/setConference'
import { inOrder, setYearReferences } from '../commands/setYearReferences'
import { ATTENDEE_ROLES, type AttendeeRole } from '../domain/codes'
import { dateText, plainDateOf, type PlainDate } from '../domain/plainDate'
import { attendeeBox, type ConferenceFields, readConference } from '../forms/conference'
import { cellName, readReferences, type ReferencesFields, shownRows } from '../forms/yearReferences'
import { referenceText } from '../labels/references'
import { attendeeRoleLabel } from '../labels/yearContent'
import { conferenceFields, referenceFields } from '../presenters/forms/yearContent'
import { attendeeText } from '../presenters/yearContent'
import { markOf } from '../queries/markOf'
import { addAct } from './act'
import { CONTENT, findYearText, placeOfText, standingText, written, type YearText } from './yearContentPlace'

/** Lists of a year: the documents that it rests on, who came to its conference. */
export const yearContentLists = Router()

interface ReferencesOfYear extends YearText {
  today: PlainDate
}

const referencesOf = ({ profile: { directives, guidance } }: YearText) =>
  inOrder([
    ...directives.map(reference => ({ role: 'DIRECTIVE' as const, ...reference })),
    ...guidance.map(reference => ({ role: 'GUIDANCE' as const, ...reference })),
  ])

addAct<ReferencesOfYear, ReferencesFields>(yearContentLists, {
  address: `${CONTENT}/references`,
  button: 'Ghi danh sách',
  find: async (req: Request, res: Response) => ({ ...(await findYearText(req, res)), today: plainDateOf(res.locals.now) }),
  page: text =>
    placeOfText(
      text,
      `Văn bản của năm ${text.year}`,
      'Dòng để trống không được ghi; ghi xong, mở lại trang này thì có thêm ba dòng trống. Thứ tự tính riêng trong từng loại.',
    ),
  fields: (text, values) => referenceFields(shownRows(referencesOf(text).length, values), referencesOf(text).length, cellName),
  initial: text =>
    Object.fromEntries([
      ['mark', markOf(referencesOf(text))],
      ...referencesOf(text).flatMap(({ role, number, datedOn, issuer, subject }, index) => {
        const cells = { role, number, datedOn: dateText(datedOn), issuer, subject: subject ?? '', position: String(index + 1) }
        return Object.entries(cells).map(([cell, value]) => [cellName(cell as keyof typeof cells, index + 1), value])
      }),
    ]) as Record<string, string>,
  read: (body, { today }) => readReferences(body, today),
  clash: async text => ({
    values: { mark: markOf(referencesOf(text)) },
    standing: await standingText(text, referencesOf(text).map(referenceText), ({ act }) => act === 'setYearReferences'),
  }),
  async run(actor, text, values, now) {
    await setYearReferences(actor, { organisationId: text.organisation.id, year: text.year, ...values }, now)
    return written(text, 'references', `Đã ghi ${values.references.length} văn bản của năm ${text.year}.`)
  },
})

const NO_CONFERENCE = { version: 1, heldOn: null, venue: null, attendees: [] }

const conferenceOf = ({ profile }: YearText) => profile.conference ?? NO_CONFERENCE

const linesOf = (text: YearText, role: AttendeeRole) =>
  conferenceOf(text)
    .attendees.filter(attendee => attendee.role === role)
    .map(attendeeText)

addAct<YearText, ConferenceFields>(yearContentLists, {
  address: `${CONTENT}/conference`,
  button: 'Ghi hội nghị',
  find: findYearText,
  page: text => placeOfText(text, `Hội nghị tổng kết năm ${text.year}`, 'Đứng ở phần mở đầu báo cáo và ở đầu bài viết.'),
  fields: () => conferenceFields(attendeeBox),
  initial(text) {
    const { version, heldOn, venue } = conferenceOf(text)
    return {
      ...{ version: String(version), heldOn: heldOn ? dateText(heldOn) : '', venue: venue ?? '' },
      ...Object.fromEntries(ATTENDEE_ROLES.map(role => [attendeeBox[role], linesOf(text, role).join('\n')])),
    }
  },
  read: (body, { year }) => readConference(body, year),
  async clash(text) {
    const { version, heldOn, venue } = conferenceOf(text)
    const people = ATTENDEE_ROLES.flatMap(role => linesOf(text, role).map(line => `${attendeeRoleLabel[role]}: ${line}`))
    const paragraphs = [`Ngày họp: ${heldOn ? dateText(heldOn) : 'chưa ghi'}`, `Nơi họp: ${venue ?? 'chưa ghi'}`, ...people]
    const standing = await standingText(text, paragraphs, ({ act }) => act === 'setConference')
    return { values: { version: String(version) }, standing }
  },
  async run(actor, text, values, now) {
    await setConference(actor, { organisationId: text.organisation.id, year: text.year }, values, now)
    return written(text, 'conference', `Đã ghi hội nghị tổng kết năm ${text.year}.`)
  },
})
