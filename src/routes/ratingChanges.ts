import { type Request, type Response, Router } from 'express'
import { recordFact } from '../commands/recordFact'
import { recordMeeting } from '../commands/recordMeeting'
import { settleRating } from '../commands/settleRating'
import { FACT_KINDS } from '../domain/codes'
import { FACT_HINTS, FACT_SHAPES } from '../domain/factValue'
import { dateText, plainDateOf } from '../domain/plainDate'
import { whyNot } from '../domain/ratingActs'
import type { RatingRecord } from '../domain/ratingRecord'
import type { MeetingMinutes } from '../domain/votes'
import type { CycleFacts } from '../domain/yearRecords'
import { NotFoundError, RuleError } from '../errors'
import { readForm } from '../forms/form'
import { meetingForm, type Reason, readFact, reasonForm, type TypedFact } from '../forms/ratingActs'
import { factKindLabel } from '../labels/facts'
import type { Organisation } from '../models/Organisation'
import { Rating } from '../models/Rating'
import { RatingCycle } from '../models/RatingCycle'
import { authorize } from '../policies'
import { canPropose, canRunCycle } from '../policies/ratings'
import { actedCycle } from '../queries/actedCycle'
import { ratingsOfCycle } from '../queries/decisionSheet'
import { cycleOfUnit, type SheetCycle } from '../queries/ratingSheet'
import { type Act, addAct, textFrom } from './act'
import { findYear } from './organisation'
import { idFrom } from './params'

export const ratingChanges = Router()

interface Subject {
  record: RatingRecord
  unit: Organisation
  cycle: CycleFacts
  back: string
}

/** A rating in the open for somebody of its cell or of its committee; what its state does not allow is said in words. */
const findFor =
  (act: 'exclude' | 'include' | null) =>
  async (req: Request, res: Response): Promise<Subject> => {
    const { actor, now } = res.locals
    const { rating, unit } = await Rating.within(actor, idFrom(textFrom(req, 'ratingId')))
    const cycle = (await RatingCycle.findByPk(rating.cycleId, { rejectOnEmpty: true })).facts()
    const acted = await actedCycle(cycle, unit.id, plainDateOf(now))
    const runs = canRunCycle(actor, acted)
    authorize(runs || (act !== null && canPropose(actor, unit)))
    const [record] = await ratingsOfCycle(cycle, [rating.id])
    const obstacle = act && whyNot(act, record!, acted, actor)
    if (obstacle) throw new RuleError(obstacle)
    return { record: record!, unit, cycle, back: `/organisations/${unit.id}/years/${cycle.year}/${runs ? 'review' : 'ratings'}` }
  }

const pageOf =
  (title: string, lead: string): Act<Subject, unknown>['page'] =>
  ({ record, unit, cycle, back }) => ({
    ...{ title: `${title}: ${record.name}`, section: 'ratings', organisation: unit, year: cycle.year },
    crumbs: [{ name: `Hồ sơ năm ${cycle.year}`, href: back }],
    ...{ lead, back },
  })

const REASON_FIELD = { name: 'reason', label: 'Lý do', hint: 'Hiện trên phiếu và lưu trong lịch sử.', lines: 3 }

addAct<Subject, Reason>(ratingChanges, {
  address: '/ratings/:ratingId/exclusion',
  button: 'Ghi không xếp loại',
  find: findFor('exclude'),
  page: pageOf('Không xếp loại', 'Đối tượng vẫn được tính là có mặt, và được kể ở phần không xếp loại cùng lý do.'),
  fields: () => [{ title: 'Vì sao không xếp loại', fields: [REASON_FIELD] }],
  initial: () => ({}),
  read: body => readForm(reasonForm, body),
  async run(actor, { record, cycle, back }, { reason }, now) {
    await settleRating(actor, cycle, { ratingId: record.id, act: 'exclude', reason }, now)
    return { href: back, notice: `Đã ghi không xếp loại ${record.name}.` }
  },
})

addAct<Subject, Reason>(ratingChanges, {
  address: '/ratings/:ratingId/inclusion',
  button: 'Đưa vào xếp loại',
  find: findFor('include'),
  page: pageOf('Đưa vào xếp loại', 'Đối tượng trở lại danh sách phải xếp loại của đơn vị.'),
  fields: () => [{ title: 'Vì sao được xếp loại', fields: [REASON_FIELD] }],
  initial: () => ({}),
  read: body => readForm(reasonForm, body),
  async run(actor, { record, cycle, back }, { reason }, now) {
    await settleRating(actor, cycle, { ratingId: record.id, act: 'include', reason }, now)
    return { href: back, notice: `Đã đưa ${record.name} vào xếp loại.` }
  },
})

addAct<Subject, TypedFact>(ratingChanges, {
  address: '/ratings/:ratingId/facts',
  button: 'Ghi dữ kiện',
  find: findFor(null),
  page: pageOf('Dữ kiện', 'Điều kiện của mức xếp loại được xét theo dữ kiện; thiếu dữ kiện thì ghi «chưa có dữ liệu».'),
  fields: () => [
    {
      title: 'Dữ kiện và nguồn',
      fields: [
        {
          name: 'kind',
          label: 'Loại dữ kiện',
          options: FACT_KINDS.map(kind => ({ value: kind, name: `${factKindLabel[kind]} (${FACT_HINTS[FACT_SHAPES[kind]]})` })),
        },
        { name: 'value', label: 'Giá trị' },
        { name: 'source', label: 'Nguồn', hint: 'Văn bản hoặc nơi cung cấp.' },
      ],
    },
  ],
  initial: () => ({}),
  read: readFact,
  async run(actor, { record, back }, fact, now) {
    await recordFact(actor, record, fact, now)
    return { href: back, notice: `Đã ghi dữ kiện của ${record.name}.` }
  },
})

interface MeetingSubject {
  unit: Organisation
  cycle: SheetCycle
  today: string
}

addAct<MeetingSubject, MeetingMinutes>(ratingChanges, {
  address: '/organisations/:organisationId/years/:year/meeting',
  button: 'Ghi biên bản',
  async find(req, res) {
    const { organisation, year } = await findYear(req as Request<{ organisationId: string; year: string }>, res)
    authorize(canPropose(res.locals.actor, organisation), 'Biên bản kiểm phiếu do bí thư chi bộ nhập.')
    const cycle = await cycleOfUnit(organisation.id, year)
    if (!cycle) throw new NotFoundError(`Năm ${year} chưa mở đợt đánh giá cho đơn vị này.`)
    return { unit: organisation, cycle, today: plainDateOf(res.locals.now) }
  },
  page: ({ unit, cycle }) => ({
    ...{ title: `Cuộc họp kiểm phiếu năm ${cycle.year}`, section: 'ratings', organisation: unit, year: cycle.year },
    crumbs: [{ name: `Phiếu xếp loại năm ${cycle.year}`, href: sheetOf(unit, cycle) }],
    lead: 'Chỉ ghi số phiếu theo biên bản, không ghi ai bỏ phiếu thế nào. Đảng viên dự bị không có quyền bỏ phiếu.',
    back: sheetOf(unit, cycle),
  }),
  fields: () => [
    {
      title: 'Cuộc họp',
      fields: [
        { name: 'heldOn', label: 'Ngày họp', hint: 'Ngày/tháng/năm' },
        { name: 'place', label: 'Nơi họp' },
        { name: 'chairName', label: 'Người chủ trì' },
        { name: 'counterNames', label: 'Tổ kiểm phiếu' },
      ],
    },
    {
      title: 'Số phiếu',
      fields: [
        { name: 'present', label: 'Đảng viên chính thức có mặt' },
        { name: 'issued', label: 'Số phiếu phát ra' },
        { name: 'returned', label: 'Số phiếu thu về' },
      ],
    },
  ],
  initial({ cycle: { meeting } }) {
    if (!meeting) return { version: '0' }
    const { heldOn, place, chairName, counterNames, present, issued, returned, version } = meeting
    const numbers = { version: String(version), present: String(present), issued: String(issued), returned: String(returned) }
    return { ...numbers, heldOn: dateText(heldOn), place: place ?? '', chairName, counterNames }
  },
  read: (body, { today }) => readForm(meetingForm(today), body),
  async run(actor, { unit, cycle }, meeting, now) {
    const wrong = await recordMeeting(actor, cycle, unit.id, meeting, now)
    const check = wrong > 0 ? ` Có ${wrong} dòng số phiếu chưa khớp, mời đồng chí kiểm lại.` : ''
    return { href: sheetOf(unit, cycle), notice: `Đã ghi biên bản kiểm phiếu.${check}` }
  },
})

const sheetOf = ({ id }: Organisation, { year }: CycleFacts) => `/organisations/${id}/years/${year}/ratings`
