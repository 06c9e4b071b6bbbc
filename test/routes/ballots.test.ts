import { load } from 'cheerio'
import { write } from '../../src/database'
import { layoutGuidanceFor } from '../../src/domain/documentLayout'
import { UnitBallots } from '../../src/models/UnitBallots'
import { RatingCycle } from '../../src/models/RatingCycle'
import { makeDocument } from '../../src/reports'
import { type Ballot, ballotOf } from '../../src/reports/ballot'
import { blocksOf, isTable } from '../../src/reports/documentParts'
import { cellText, plainText } from '../../src/reports/documentText'
import { ballotsPerSheet, drawBallots } from '../../src/reports/formats/pdf/drawBallots'
import { appAt, signInAs } from '../support/app'
import { useDatabase } from '../support/database'
import { readPdf, wholeText } from '../support/pdfText'
import { organisationId, ratingsIn } from '../support/ratings'

useDatabase('demo')

const CELL = 'Q6-CQCQ-01'
const now = new Date('2024-01-15T02:00:00Z')

test('a ballot names everybody to be rated and nobody else, and says how many sheets are needed', async () => {
  const cell = await organisationId(CELL)
  const secretary = await signInAs('bi-thu-cb01', appAt())
  const $ = load((await secretary.get(`/organisations/${cell}/years/2023/ballots`).expect(200)).text)
  const rated = (await ratingsIn(CELL, 2023)).filter(({ state }) => state !== 'NOT_RATED').map(({ name }) => name)
  const named = $('.ballots > .ballot tbody th')
    .map((_, name) => $(name).text())
    .get()
  expect(named.toSorted()).toEqual(rated.toSorted())
  expect($('.head p').text()).toMatch(/Một tờ A4 có \d+ phiếu; cần \d+ tờ cho \d+ đảng viên chính thức/)
  const { headers } = await secretary.get(`/organisations/${cell}/years/2023/ballots.pdf`).expect(200)
  expect(headers['content-type']).toBe('application/pdf')
})

const ballotOn = (people: number): Ballot =>
  ballotOf(
    'Chi bộ thử',
    2023,
    Array.from({ length: people }, (_, at) => ({ name: `Nguyễn Văn ${at + 1}`, state: 'DRAFT' }) as Parameters<typeof ballotOf>[2][number]),
  )

test.each([
  [3, 4],
  [18, 2],
  [60, 1],
])('of a ballot on %i, a sheet holds %i alike; one longer than half a sheet fills sheets of its own', async (people, ballots) => {
  const ballot = ballotOn(people)
  const guidance = layoutGuidanceFor('2024-01-15')
  expect(ballotsPerSheet(ballot, guidance)).toBe(ballots)
  const file = readPdf(Buffer.concat([...drawBallots(ballot, guidance)]))
  expect(wholeText(file).split('PHIẾU XẾP LOẠI')).toHaveLength(ballots + 1)
})

describe('the minutes of counting', () => {
  const minutes = async () =>
    (await makeDocument('counting-minutes', { organisationId: await organisationId(CELL), year: 2023, now })).document
  const textOf = async () =>
    (await minutes()).body
      .map(block => (block.type === 'paragraph' ? plainText(block.content) : 'text' in block ? block.text : ''))
      .join('\n')

  test('before the meeting are a form to be filled in by hand', async () => {
    expect(await textOf()).toContain('Số phiếu phát ra: ……; số phiếu thu về: ……')
    expect((await minutes()).letterhead).toMatchObject({ draft: null, number: expect.stringMatching(/-BB\//) as string })
  })

  test('say what was entered: ballots, the quorum, the votes of each, who was not voted on and why', async () => {
    const cycle = (await RatingCycle.ofCommittee(await organisationId('Q6-CQCQ'), 2023))!
    const unitId = await organisationId(CELL)
    await write(null, ({ transaction }) =>
      UnitBallots.create(
        {
          ...{ cycleId: cycle.id, unitId, heldOn: '2023-12-05', place: 'Phòng họp', chairName: 'Đặng Quốc Tường' },
          ...{ counterNames: 'Trần Thị Hoa', voters: 9, present: 8, issued: 8, returned: 8 },
        },
        { transaction },
      ),
    )
    const text = await textOf()
    expect(text).toContain('Ngày 05/12/2023, tại Phòng họp')
    expect(text).toContain('có quyền bỏ phiếu: 9; có mặt: 8')
    const table = blocksOf(await minutes()).filter(isTable)[0]!
    const rated = (await ratingsIn(CELL, 2023)).filter(({ state }) => state !== 'NOT_RATED')
    expect(table.rows.map(row => cellText(row[1]!)).toSorted()).toEqual(rated.map(({ name }) => name).toSorted())
  })
})
