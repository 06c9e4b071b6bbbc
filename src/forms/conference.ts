import Joi from 'joi'
import { ATTENDEE_ROLES, type AttendeeRole } from '../domain/codes'
import { normaliseName, properCapitals } from '../domain/personName'
import type { PlainDate } from '../domain/plainDate'
import { attendeesTyped, groupsTyped, oneLine } from '../domain/yearContent'
import { optionalDate, version } from './fields'
import { type FormResult, readForm } from './form'

export interface ConferenceFields {
  version: number
  heldOn: PlainDate | null
  venue: string | null
  attendees: { role: AttendeeRole; name: string; posts: string | null }[]
}

/** Boxes of the form by the role of those in it. */
export const attendeeBox: Record<AttendeeRole, string> = { CHAIR: 'chairs', HOST: 'hosts', GUEST: 'guests', GROUP: 'groups' }

const LONGEST_BOX = 40_000
const MOST_LINES = 200
const LONGEST_NAME = 100
const LONGEST_POSTS = 300

interface Attendee {
  name: string
  posts: string | null
}

const people = (text: string): Attendee[] =>
  attendeesTyped(text).map(({ name, posts }) => ({ name: properCapitals(normaliseName(name)), posts }))

/** What is wrong with the first line that cannot be taken. */
function faultOf(attendees: readonly Attendee[], longestName: number): string | null {
  if (attendees.length > MOST_LINES) return `Nhiều quá ${MOST_LINES} dòng. Hãy gộp thành đoàn.`
  const at = attendees.findIndex(({ name, posts }) => name.length > longestName || (posts?.length ?? 0) > LONGEST_POSTS)
  if (at < 0) return null
  return attendees[at]!.name.length > longestName
    ? `Dòng ${at + 1} dài quá ${longestName} ký tự trước dấu phẩy: mỗi dòng một người hoặc một đoàn.`
    : `Dòng ${at + 1}: chức vụ dài quá ${LONGEST_POSTS} ký tự.`
}

const lines = (read: (text: string) => Attendee[], longestName: number) =>
  Joi.string()
    .allow('')
    .max(LONGEST_BOX)
    .default('')
    .custom((text: string, helpers) => {
      const fault = faultOf(read(text), longestName)
      return fault ? helpers.message({ custom: fault }) : text
    })

type Boxes = Record<string, string> & Pick<ConferenceFields, 'version' | 'heldOn' | 'venue'>

/** The conference of a year is held in it or in the one that follows. */
export function readConference(body: unknown, year: number): FormResult<ConferenceFields> {
  const outside = `Hội nghị tổng kết năm ${year} họp trong năm ${year} hoặc ${year + 1}.`
  const limits = { notBefore: { date: `${year}-01-01`, message: outside }, notAfter: { date: `${year + 1}-12-31`, message: outside } }
  const person = () => lines(people, LONGEST_NAME)
  const form = Joi.object<Boxes>({
    ...{ version, heldOn: optionalDate(limits) },
    venue: Joi.string()
      .empty('')
      .max(200)
      .custom((text: string) => oneLine(text) || null)
      .default(null),
    ...{ chairs: person(), hosts: person(), guests: person(), groups: lines(groupsTyped, LONGEST_POSTS) },
  })
  const { values, errors } = readForm(form, body)
  if (errors) return { errors }
  const attendees = ATTENDEE_ROLES.flatMap(role => {
    const read = role === 'GROUP' ? groupsTyped : people
    return read(values[attendeeBox[role]]!).map(attendee => ({ role, ...attendee }))
  })
  return { values: { version: values.version, heldOn: values.heldOn, venue: values.venue, attendees } }
}
