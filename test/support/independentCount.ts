import { QueryTypes } from 'sequelize'
import { sequelize } from '../../src/database'

/** Counts the figures of a committee's year again, by other statements and other arithmetic than the application's. */
export async function independentFigures(committeeId: number, year: number): Promise<Record<string, string>> {
  const figures: Record<string, string> = {}
  const years = await rows<{ year: number }>(
    `SELECT DISTINCT year FROM rating_cycles WHERE organisation_id = ${committeeId} AND year > ${year - 5} AND year <= ${year}`,
  )
  for (const each of years) {
    await ratings(figures, committeeId, each.year, 'ORGANISATION', 'cells')
    await ratings(figures, committeeId, each.year, 'MEMBER', 'members')
    const [own] = await rows<{ level: string }>(
      `SELECT level FROM rating_decisions WHERE rating_id IN (SELECT id FROM ratings WHERE organisation_id = ${committeeId} AND year = ${each.year})
       AND id NOT IN (SELECT supersedes_id FROM rating_decisions WHERE supersedes_id IS NOT NULL)`,
    )
    if (own) figures[`ratings.${each.year}.organisation.${own.level}`] = '01/01 (100%)'
  }
  await development(figures, committeeId, year)
  await commendations(figures, committeeId, year)
  figures[`situation.${year}.cells`] = thousands(await count(`SELECT COUNT(*) AS n FROM organisations WHERE parent_id = ${committeeId}`))
  figures[`situation.${year}.members`] = thousands(
    await count(
      `SELECT COUNT(*) AS n FROM memberships WHERE organisation_id IN (SELECT id FROM organisations WHERE parent_id = ${committeeId})`,
    ),
  )
  return figures
}

async function ratings(figures: Record<string, string>, committeeId: number, year: number, kind: string, group: string) {
  const subjects = await rows<{ id: number; reason: string | null }>(
    `SELECT id, not_rated_reason AS reason FROM ratings WHERE kind = '${kind}' AND year = ${year}
     AND cycle_id IN (SELECT id FROM rating_cycles WHERE organisation_id = ${committeeId})`,
  )
  if (subjects.length === 0) return
  const decisions = await rows<{ ratingId: number; level: string }>(
    `SELECT d.rating_id AS "ratingId", d.level FROM rating_decisions d WHERE NOT EXISTS (SELECT 1 FROM rating_decisions n WHERE n.supersedes_id = d.id)`,
  )
  const levelOf = new Map(decisions.map(({ ratingId, level }) => [ratingId, level]))
  const levels = subjects.map(({ id }) => levelOf.get(id)).filter(level => level !== undefined)
  for (const level of ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY']) {
    figures[`ratings.${year}.${group}.${level}`] = fraction(levels.filter(each => each === level).length, levels.length)
  }
  const exempt = subjects.filter(({ reason }) => reason === 'EXEMPT').length
  const notRated = subjects.filter(({ reason }) => reason !== null).length - exempt
  figures[`ratings.${year}.${group}.rated`] = thousands(levels.length)
  figures[`ratings.${year}.${group}.exempt`] = thousands(exempt)
  figures[`ratings.${year}.${group}.notRated`] = thousands(notRated)
  figures[`ratings.${year}.${group}.present`] = thousands(subjects.length)
  figures[`ratings.${year}.${group}.undecided`] = thousands(subjects.length - exempt - notRated - levels.length)
}

async function development(figures: Record<string, string>, committeeId: number, year: number) {
  const reached = (stage: string) =>
    count(`SELECT COUNT(*) AS n FROM candidate_stages WHERE stage = '${stage}' AND reached_on LIKE '${year}-%'
      AND candidate_id IN (SELECT id FROM candidates WHERE organisation_id IN (SELECT id FROM organisations WHERE parent_id = ${committeeId}))`)
  figures[`development.${year}.backgroundChecks`] = thousands(await reached('BACKGROUND_CHECK'))
  figures[`development.${year}.awarenessClass`] = thousands(await reached('AWARENESS_CLASS'))
  const admitted = await reached('ADMISSION')
  const [target] = await rows<{ target: number }>(
    `SELECT target FROM admission_targets WHERE organisation_id = ${committeeId} AND year = ${year}`,
  )
  figures[`development.${year}.admitted`] = target?.target ? fraction(admitted, target.target) : thousands(admitted)
}

async function commendations(figures: Record<string, string>, committeeId: number, year: number) {
  const recipients = await rows<{ kind: string; code: string }>(
    `SELECT c.recipient_kind AS kind, t.code FROM commendations c, commendation_decisions d, commendation_titles t
     WHERE c.decision_id = d.id AND d.title_id = t.id AND d.organisation_id = ${committeeId} AND d.year = ${year}`,
  )
  const groups = {
    cells: ['ORGANISATION'],
    members: ['MEMBER'],
    collectives: ['ORGANISATION', 'OTHER_COLLECTIVE'],
    individuals: ['MEMBER', 'OTHER_PERSON'],
  }
  for (const [group, kinds] of Object.entries(groups)) {
    const n = recipients.filter(({ kind }) => kinds.includes(kind)).length
    if (n > 0) figures[`commendations.${year}.${recipients[0]!.code}.${group}`] = thousands(n)
  }
}

const rows = <Row extends object>(sql: string) => sequelize.query<Row>(sql, { type: QueryTypes.SELECT })

async function count(sql: string) {
  const [row] = await rows<{ n: number | string }>(sql)
  return Number(row!.n)
}

function thousands(n: number): string {
  return n < 1000 ? `${n}` : `${thousands(Math.floor(n / 1000))}.${`${n % 1000}`.padStart(3, '0')}`
}

const padded = (n: number) => (n < 10 ? `0${n}` : thousands(n))

/** «13/16 (81,25%)»: long division, digit by digit. */
function fraction(part: number, whole: number): string {
  if (whole === 0) return '–'
  let rest = (part * 100) % whole
  const digits: number[] = []
  for (let i = 0; i < 3; i++) {
    rest *= 10
    digits.push(Math.floor(rest / whole))
    rest %= whole
  }
  let hundredths = Math.floor((part * 100) / whole) * 100 + digits[0]! * 10 + digits[1]! + (digits[2]! >= 5 ? 1 : 0)
  const decimals: string[] = []
  for (let i = 0; i < 2; i++) {
    decimals.unshift(`${hundredths % 10}`)
    hundredths = Math.floor(hundredths / 10)
  }
  const tail = decimals.join('').replace(/0+$/, '')
  return `${padded(part)}/${padded(whole)} (${thousands(hundredths)}${tail ? `,${tail}` : ''}%)`
}
