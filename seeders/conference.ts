import type { WriteContext } from '../src/database'
import type { AttendeeRole } from '../src/domain/codes'
import { Conference } from '../src/models/Conference'
import { ConferenceAttendee } from '../src/models/ConferenceAttendee'
import { idsBy, insertAll } from './insert'
import { COMMITTEE_DEPUTY, COMMITTEE_SECRETARY, SECRETARY_POSTS } from './offices'
import { COMMITTEE, type Tree } from './organisations'

/** As the source tells it; neither the day nor the place of the conference is in it. */
const YEAR = 2022

const ATTENDEES: readonly { role: AttendeeRole; name: string; posts?: string }[] = [
  { role: 'CHAIR', name: COMMITTEE_SECRETARY, posts: `${SECRETARY_POSTS}, Bí thư Đảng ủy` },
  { role: 'HOST', name: COMMITTEE_DEPUTY, posts: 'Phó Bí thư Đảng ủy' },
  { role: 'GUEST', name: 'Khấu Hữu Phương', posts: 'Phó Chủ nhiệm Ủy ban Kiểm tra Quận ủy' },
  { role: 'GROUP', name: 'Đại diện các Ban Xây dựng Đảng Quận ủy' },
  { role: 'GROUP', name: 'Các đồng chí Ủy viên Ban Chấp hành Đảng bộ' },
  { role: 'GROUP', name: 'Các đồng chí Ủy viên Ủy ban Kiểm tra Đảng ủy' },
]

export async function seedConference({ transaction }: WriteContext, tree: Tree) {
  const organisationId = tree.at(COMMITTEE).id
  await insertAll(Conference, [{ organisationId, year: YEAR, heldOn: null, venue: null }], transaction)
  const idOf = await idsBy(Conference, ['organisationId', 'year'], transaction)
  const attendees = ATTENDEES.map((attendee, index) => ({ ...attendee, conferenceId: idOf(organisationId, YEAR), position: index + 1 }))
  await insertAll(ConferenceAttendee, attendees, transaction)
}
