import { officialDateText } from '../../domain/plainDate'
import type { Conference } from '../../queries/yearProfile'
import type { Inline } from '../document'
import { listed } from '../prose'
import type { DraftBlock } from './blocks'
import type { ArticleData } from './data'

type Attendee = Conference['attendees'][number]

/** Only those who act in an office are named in public; a group is named as it is. */
const isPublic = ({ role, posts }: Attendee) => role === 'GROUP' || Boolean(posts?.trim())

/** Who chaired, hosted and attended the conference, when and where. */
export function conferenceParagraphs({ profile: { conference }, summary }: ArticleData): DraftBlock[] {
  if (!conference) return []
  const sentences = [...occasion(conference, summary.year), ...people(conference.attendees.filter(isPublic))]
  const content = sentences.flatMap((each, index): Inline[] => [...(index === 0 ? [] : [' ']), ...each])
  return content.length ? [{ type: 'paragraph', content }] : []
}

function occasion({ heldOn, venue }: Conference, year: number): Inline[][] {
  if (!heldOn && !venue) return []
  const when = heldOn ? ` ${officialDateText(heldOn)}` : ''
  return [[`Hội nghị tổng kết năm ${year} được tổ chức${when}${venue ? ` tại ${venue}` : ''}.`]]
}

function people(named: readonly Attendee[]): Inline[][] {
  const withRole = (...roles: Attendee['role'][]) => named.filter(({ role }) => roles.includes(role)).map(attendee => [textOf(attendee)])
  const said = (attendees: string[][], start: string, end: string): Inline[][] =>
    attendees.length ? [sentence([start, ...listed(attendees), end].filter(Boolean))] : []
  return [
    ...said(withRole('CHAIR'), '', ', chủ trì hội nghị.'),
    ...said(withRole('HOST'), 'Cùng điều hành hội nghị có ', '.'),
    ...said(withRole('GUEST', 'GROUP'), 'Tham dự hội nghị có ', '.'),
  ]
}

const textOf = ({ role, name, posts }: Attendee) =>
  `${role === 'GROUP' ? `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}` : `đồng chí ${name}`}${posts ? `, ${posts}` : ''}`

/** With a capital at its beginning. */
const sentence = ([first = '', ...rest]: Inline[]): Inline[] =>
  typeof first === 'string' ? [first.charAt(0).toLocaleUpperCase('vi') + first.slice(1), ...rest] : [first, ...rest]
