import { type Request, type Response, Router } from 'express'
import { openCycle } from '../commands/openCycle'
import { noSuchUnit, unknownCodes } from '../domain/alikeUnits'
import { type CycleGround, planCycle } from '../domain/cyclePlan'
import { readinessOf } from '../domain/cycleReadiness'
import { plainDateOf } from '../domain/plainDate'
import type { RatingFilter } from '../domain/ratingRecord'
import { type Regime, regimeByCode, regimeFor } from '../domain/regulations'
import { countText } from '../domain/share'
import { NotFoundError, RuleError } from '../errors'
import { type Opening, readOpening } from '../forms/cycle'
import { readNameList } from '../forms/lists'
import type { Organisation } from '../models/Organisation'
import { RatingCycle } from '../models/RatingCycle'
import { authorize } from '../policies'
import { canRunCycle } from '../policies/ratings'
import { alikeConsequences, findingSentences, openingConsequences, presentFindings, presentOpened } from '../presenters/cycle'
import { cycleSections, cycleStart } from '../presenters/forms/cycle'
import { presentOut } from '../presenters/ratingRow'
import { presentWithoutRating } from '../presenters/withoutRating'
import { cycleGround } from '../queries/cycleGround'
import { decisionSheet, decisionSheetCounts } from '../queries/decisionSheet'
import { isAlone } from '../queries/isAlone'
import { withoutRating } from '../queries/withoutRating'
import { type Act, addAct } from './act'
import { takeNotice } from './notice'
import { opensFor } from './opens'
import { findYear } from './organisation'
import { showPage } from './page'

export const cycle = Router()

const CYCLE = '/organisations/:organisationId/years/:year/cycle'
const NOT_YOURS = 'Mở đợt đánh giá là việc của Văn phòng, bí thư hoặc phó bí thư cấp ủy.'
/** Of those not rated so many are listed; the list of decisions shows them all. */
const LISTED = 200
const NOT_RATED: RatingFilter = { unitId: null, kind: null, step: 'NOT_RATED' }
/** So many of those without a rating stand on a page. */
const PAGE = 50

interface Subject {
  organisation: Organisation
  year: number
  regime: Regime
  today: string
}

async function findCommittee(req: Request, res: Response): Promise<Subject> {
  const { organisation, year } = await findYear(req as Request<{ organisationId: string; year: string }>, res)
  authorize(canRunCycle(res.locals.actor, organisation), NOT_YOURS)
  if (organisation.kind === 'CELL') throw new NotFoundError('Đợt đánh giá do cấp ủy mở. Mời đồng chí chọn cấp ủy ở mục Tổ chức.')
  return { organisation, year, regime: regimeFor(year), today: plainDateOf(res.locals.now) }
}

const groundOf = ({ organisation: { id, path, tier }, year, today }: Subject, countingDate: string): Promise<CycleGround> =>
  cycleGround({ committee: { id, path, tier }, year, countingDate, today })

const placeOf = ({ organisation, year }: Subject, title: string) => ({
  ...{ title, section: 'progress' as const, organisation, year },
  crumbs: [{ name: `Tiến độ đợt đánh giá ${year}`, href: `/organisations/${organisation.id}/years/${year}/progress` }],
})

cycle.get(CYCLE, async (req, res) => {
  const subject = await findCommittee(req, res)
  const { organisation, year } = subject
  const found = await RatingCycle.ofCommittee(organisation.id, year)
  const start = `/organisations/${organisation.id}/years/${year}`
  if (!found) {
    const findings = presentFindings(
      readinessOf(await groundOf(subject, `${year}-12-31`), `${year}-12-31`),
      organisation.id,
      subject.regime,
    )
    const shown = {
      title: `Mở đợt đánh giá ${year}`,
      citation: subject.regime.regulation.shortCitation,
      form: `${start}/cycle/new`,
      findings,
    }
    return showPage(res, 'cycle/readiness', placeOf(subject, shown.title), { readiness: shown })
  }
  await showOpened(req, res, subject, found)
})

async function showOpened(req: Request, res: Response, subject: Subject, found: RatingCycle) {
  const start = `/organisations/${found.organisationId}/years/${found.year}`
  const { page, fields, search } = readNameList(req.query)
  const [rows, { total }, without] = await Promise.all([
    decisionSheet(found, NOT_RATED, { page: 1, size: LISTED }),
    decisionSheetCounts(found, NOT_RATED, null),
    found.origin === 'RUN'
      ? withoutRating(found.facts(), {
          committee: subject.organisation,
          today: subject.today,
          search,
          span: { limit: PAGE, offset: (page - 1) * PAGE },
        })
      : null,
  ])
  if (page > 1 && !without?.people.length) throw new NotFoundError('Không có trang danh sách này.')
  const regime = regimeByCode(found.regulation, found.guidance)
  const opened = presentOpened({
    cycle: found.facts(),
    openedOn: found.openedOn,
    notRated: rows.map(row => ({ ratingId: row.id, name: row.name, unitName: row.unitName, text: presentOut(row, regime)!.text })),
    allNotRated: total > LISTED ? { href: `${start}/decisions?step=NOT_RATED`, count: total } : null,
    progress: `${start}/progress`,
  })
  const others =
    without &&
    presentWithoutRating({ address: `${start}/cycle`, fields, ...without, opens: opensFor(res.locals.actor).member, page, size: PAGE })
  return showPage(res, 'cycle/opened', placeOf(subject, opened.title), { opened, others, notice: takeNotice(req) })
}

interface OpeningSubject extends Subject {
  /** Nobody works above it in this system: what is decided there comes in from its papers. */
  isAlone: boolean
}

const opening: Act<OpeningSubject, Opening> = {
  address: CYCLE,
  button: 'Xem điều sẽ được mở',
  async find(req, res) {
    const subject = await findCommittee(req, res)
    const found = await RatingCycle.ofCommittee(subject.organisation.id, subject.year)
    if (found) throw new RuleError(`Đợt đánh giá năm ${subject.year} đã mở rồi; mỗi năm một đợt. Chưa có gì được ghi thêm.`)
    return { ...subject, isAlone: await isAlone(subject.organisation) }
  },
  page: subject => ({
    ...placeOf(subject, `Mở đợt đánh giá ${subject.year}`),
    lead: `${subject.regime.regulation.citation}. Các ô đã điền sẵn mức thường dùng: đồng chí chỉ sửa chỗ khác với quy định ở địa phương, rồi bấm nút cuối trang. Mở đợt rồi thì thiết lập được giữ nguyên.`,
    back: `/organisations/${subject.organisation.id}/years/${subject.year}/cycle`,
  }),
  fields: ({ regime }) => cycleSections(regime),
  initial: ({ year, regime, isAlone }) => cycleStart(year, regime, isAlone ? 'RECORDED' : 'ABOVE'),
  read: (body, { regime }) => readOpening(body, regime),
  async review(subject, { countingDate, settings }) {
    const ground = await groundOf(subject, countingDate)
    const plan = planCycle(ground, settings, subject.regime, countingDate)
    const findings = presentFindings(readinessOf(ground, countingDate), subject.organisation.id, subject.regime)
    const toRate = plan.ratings.filter(({ notRatedReason }) => !notRatedReason).length
    return {
      question: `Mở đợt đánh giá năm ${subject.year} cho ${countText(toRate)} đối tượng phải xếp loại?`,
      consequences: [
        ...openingConsequences(plan, subject.regime.regulation),
        ...alikeConsequences(settings, ground.units),
        ...findingSentences(findings.filter(({ blocks }) => !blocks)),
      ],
      obstacles: [...unknownCodes(settings, ground.units).map(noSuchUnit), ...findingSentences(findings.filter(({ blocks }) => blocks))],
      button: `Mở đợt năm ${subject.year}`,
    }
  },
  async run(actor, { organisation, year }, values, now) {
    const count = await openCycle(actor, organisation.id, { year, ...values }, now)
    return {
      href: `/organisations/${organisation.id}/years/${year}/progress`,
      notice: `Đã mở đợt đánh giá năm ${year} với ${countText(count)} đối tượng có mặt.`,
    }
  },
}
addAct(cycle, opening)
