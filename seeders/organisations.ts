import type { Transaction } from 'sequelize'
import type { WriteContext } from '../src/database'
import type { OrganisationKind, OrganisationTier } from '../src/domain/codes'
import { searchKey } from '../src/domain/personName'
import { Organisation } from '../src/models/Organisation'
import { OrganisationName } from '../src/models/OrganisationName'
import { OrganisationParent } from '../src/models/OrganisationParent'
import { Term } from '../src/models/Term'
import { CELLS, cellCode } from './cells'
import { idsBy, insertAll } from './insert'

// Quận ủy Quận 6 and the committee are in the source. Invented: which wards stand beside it, and every date on this page.

/** The demo knows nothing before this day. */
export const RECORDS_SINCE = '2015-01-01'

export const SUPERIOR = 'Q6'
export const COMMITTEE = 'Q6-CQCQ'
const WARDS = [1, 3, 5, 9, 12]
const wardCode = (ward: number) => `Q6-P${String(ward).padStart(2, '0')}`

/** The committee and those beside it: what the superior rates. */
export const COMMITTEES = [COMMITTEE, ...WARDS.map(wardCode)]

interface Unit {
  code: string
  parent: string | null
  kind: OrganisationKind
  tier: OrganisationTier
  name: string
  bodyName: string
  sign: string
  place: string
}

const UNITS: readonly Unit[] = [
  {
    code: SUPERIOR,
    parent: null,
    kind: 'COMMITTEE',
    tier: 'ABOVE_GRASSROOTS',
    name: 'Đảng bộ Quận 6',
    bodyName: 'Quận ủy Quận 6',
    sign: 'QU',
    place: 'Quận 6',
  },
  grassroots(COMMITTEE, 'Cơ quan Chính quyền Quận 6', 'Quận 6'),
  ...WARDS.map(ward => grassroots(wardCode(ward), `Phường ${ward}`, `Phường ${ward}`)),
  ...CELLS.map(cell),
]

function grassroots(code: string, unit: string, place: string): Unit {
  const names = { name: `Đảng bộ ${unit}`, bodyName: `Đảng ủy ${unit}` }
  return { code, parent: SUPERIOR, kind: 'COMMITTEE', tier: 'GRASSROOTS', ...names, sign: 'ĐU', place }
}

function cell({ number, office }: { number: string; office: string }): Unit {
  const name = `Chi bộ ${office}`
  const names = { name, bodyName: `Chi ủy ${name}` }
  return { code: cellCode(number), parent: COMMITTEE, kind: 'CELL', tier: 'BELOW_GRASSROOTS', ...names, sign: 'CB', place: 'Quận 6' }
}

/** A unit as it stands in the database. */
export interface Place extends Unit {
  id: number
  parentId: number | null
  path: string
}

export interface Tree {
  all: readonly Place[]
  at(code: string): Place
  cell(number: string): Place
}

export async function seedOrganisations({ transaction }: WriteContext): Promise<Tree> {
  const rows = UNITS.map(({ code, kind, tier, sign, place }) => ({ code, kind, tier, sign, place, path: '/' }))
  await insertAll(Organisation, rows, transaction)
  const idOf = await idsBy(Organisation, ['code'], transaction)
  const names = UNITS.map(({ code, name, bodyName }) => ({ organisationId: idOf(code), name, bodyName, searchKey: searchKey(name) }))
  const below = UNITS.flatMap(({ code, parent }) => (parent ? [{ organisationId: idOf(code), parentId: idOf(parent) }] : []))
  await insertAll(OrganisationName, names.map(sinceRecords), transaction)
  await insertAll(OrganisationParent, below.map(sinceRecords), transaction)
  const terms = UNITS.flatMap(unit => termsOf(unit, idOf(unit.code)))
  await insertAll(Term, terms, transaction)
  await Organisation.rebuildPaths(transaction)
  return readTree(transaction)
}

const sinceRecords = <Row extends object>(row: Row) => ({ ...row, fromDate: RECORDS_SINCE })

const COMMITTEE_TERMS = [
  { name: '2015–2020', fromDate: '2015-06-20', toDate: '2020-06-20' },
  { name: '2020–2025', fromDate: '2020-06-20' },
]

const CELL_TERMS = [
  { name: '2015–2017', fromDate: '2015-03-15', toDate: '2017-09-15' },
  { name: '2017–2020', fromDate: '2017-09-15', toDate: '2020-03-15' },
  { name: '2020–2022', fromDate: '2020-03-15', toDate: '2022-09-15' },
  { name: '2022–2025', fromDate: '2022-09-15' },
]

const termsOf = ({ kind }: Unit, organisationId: number) =>
  (kind === 'CELL' ? CELL_TERMS : COMMITTEE_TERMS).map(term => ({ organisationId, ...term }))

async function readTree(transaction: Transaction): Promise<Tree> {
  const rows = await Organisation.findAll({ attributes: ['id', 'code', 'parentId', 'path'], raw: true, transaction })
  const all = UNITS.map(unit => {
    const { id, parentId, path } = rows.find(({ code }) => code === unit.code)!
    return { ...unit, id, parentId, path }
  })
  const byCode = new Map(all.map(place => [place.code, place]))
  const at = (code: string) => byCode.get(code)!
  return { all, at, cell: number => at(cellCode(number)) }
}
