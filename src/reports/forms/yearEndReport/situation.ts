import { dateText, officialDateText } from '../../../domain/plainDate'
import { GROUP_NOUNS } from '../../../domain/ratingYear'
import type { SituationMeasure } from '../../../domain/figureKey'
import type { Conference } from '../../../queries/yearProfile'
import type { Block, Inline } from '../../document'
import { enumerate, listed, paragraph, prose, whole } from '../../prose'
import type { YearEndReportData } from './data'
import { requiredFigure } from '../../figures'

/** Opening of the report: the year, the organisation on its last day, who leads it, the conference. */
export function opening(data: YearEndReportData): Block[] {
  const { summary, profile } = data
  return [
    ...(profile.sections.CONTEXT ?? []).map(paragraph),
    ...(profile.theme ? [paragraph(`Chủ đề năm ${summary.year}: “${profile.theme}”.`)] : []),
    paragraph(situation(data)),
    ...leaders(data),
    ...(profile.conference ? conference(profile.conference, summary.year) : []),
  ]
}

function situation({ summary }: YearEndReportData): Inline[] {
  const { year, organisation } = summary
  const figure = (measure: SituationMeasure) => requiredFigure(summary, { topic: 'situation', year, measure })
  const units = (['committees', 'cells'] as const)
    .filter(measure => figure(measure).count > 0)
    .map(measure => prose`${whole(figure(measure))} ${GROUP_NOUNS[measure]}`)
  const belongs = units.length ? prose`${enumerate(units)} trực thuộc với ` : []
  const start = prose`Đến ngày ${dateText(`${year}-12-31`)}, ${organisation.name} có ${belongs}`
  if (figure('members').count === 0) return [...start, 'chưa có đảng viên nào trong hồ sơ.']
  const exempt = figure('exempt')
  return [
    ...start,
    ...prose`${whole(figure('members'))} đảng viên`,
    ...(figure('probationary').count > 0
      ? prose`, gồm ${whole(figure('full'))} đảng viên chính thức và ${whole(figure('probationary'))} đảng viên dự bị`
      : [', đều là đảng viên chính thức']),
    ...(exempt.count > 0 ? prose`; trong đó ${whole(exempt)} đảng viên được miễn công tác và sinh hoạt đảng` : []),
    '.',
  ]
}

const OFFICES = { SECRETARY: 'Bí thư', DEPUTY_SECRETARY: 'Phó Bí thư' } as const

function leaders({ officers }: YearEndReportData): Block[] {
  const named = officers.flatMap(({ role, name, otherPosts }) =>
    role === 'SECRETARY' || role === 'DEPUTY_SECRETARY'
      ? [[`${OFFICES[role]}: đồng chí ${name}${otherPosts ? ` (${otherPosts})` : ''}`]]
      : [],
  )
  return named.length ? [paragraph([...listed(named), '.'])] : []
}

function conference({ heldOn, venue, attendees }: Conference, year: number): Block[] {
  const withRole = (...roles: string[]) => attendees.filter(({ role }) => roles.includes(role)).map(attendee => [attendeeText(attendee)])
  const when = heldOn ? `, tổ chức ${officialDateText(heldOn)}` : ''
  const where = venue ? ` tại ${venue}` : ''
  const chairs = withRole('CHAIR')
  const hosts = withRole('HOST')
  const guests = withRole('GUEST', 'GROUP')
  return [
    paragraph([
      `Báo cáo được trình tại hội nghị tổng kết năm ${year}${when}${where}`,
      ...(chairs.length ? [' do ', ...listed(chairs), ', chủ trì'] : []),
      '.',
      ...(hosts.length ? [' Cùng điều hành hội nghị có ', ...listed(hosts), '.'] : []),
      ...(guests.length ? [' Dự hội nghị có ', ...listed(guests), '.'] : []),
    ]),
  ]
}

const attendeeText = ({ role, name, posts }: Conference['attendees'][number]) =>
  `${role === 'GROUP' ? uncapitalised(name) : `đồng chí ${name}`}${posts ? `, ${posts}` : ''}`

const uncapitalised = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
