import { changedFields, type CheckedRow, type Content, merged, newRow, problemOf, type ReadRow, type RowProblem } from './importRow'
import { type NamedUnit, namesTaken } from './namesInFile'
import { dateText, type PlainDate } from './plainDate'
import { mayStandBelow, unitPlaceOf, unitPlaceText, type UnitPlace, usualBodyName, usualPlaceBelow, usualSign } from './unitPlace'
import { EARLIER_RECORDS } from './unitDays'

/** An organisation as far as an import needs to know it. */
export interface KnownUnit extends UnitPlace {
  id: number | null
  version: number | null
  code: string
  name: string
  bodyName: string
  sign: string
  place: string
  parentCode: string | null
  /** The first day of its records. */
  since: PlainDate
  closed: boolean
  /** Whether the actor keeps it. */
  kept: boolean
}

export interface UnitImport {
  today: PlainDate
  /** Below it stand units without a parent of their own. */
  top: KnownUnit
  /** By code: on file, and of earlier rows of the file. */
  units: Map<string, KnownUnit>
  /** Codes of the file with the row they stand in. */
  seen: Map<string, number>
  /** Rows without a code of their own, with the names that stand there (`withCodes`). */
  uncoded: Map<number, string>
}

const refused = (row: ReadRow, problems: RowProblem[]): CheckedRow => ({
  ...{ rowNumber: row.number, outcome: 'REFUSED', subjectId: null, subjectVersion: null, placeId: null },
  ...{ name: row.values['name'] ?? '', content: row.values, before: null, problems },
})

/** What the rows of the units' workbook would do, parents first. */
export function checkUnits(rows: readonly ReadRow[], file: UnitImport): CheckedRow[] {
  const onFile = [...file.units.values()]
  const inOrder = parentsFirst(rows)
  const checked = inOrder.map(row => checkUnit(row, file))
  const taken = namesTaken(unitsAfter(inOrder, checked, onFile))
  const refusedCodes = new Set<string | null | undefined>()
  return checked.map((told, at) => {
    const row = inOrder[at]!
    const [code, bearer] = [row.values['code'] ?? null, taken.get(row.values['code'] ?? '')]
    if (told.outcome === 'REFUSED' || (!bearer && !refusedCodes.has(told.content['parentCode']))) return told
    if (told.outcome === 'NEW') refusedCodes.add(code)
    return refused(row, [bearer ? problemOf(row, 'name', nameTaken(bearer)) : problemOf(row, 'parentCode', NO_SUCH_PARENT)])
  })
}

const nameTaken = (bearer: string) => `Mã ${bearer} đang mang tên này, trực thuộc cùng cấp trên. Hãy ghi tên khác.`

/** Those that work, with the names that the file gives them. */
function unitsAfter(rows: readonly ReadRow[], checked: readonly CheckedRow[], onFile: readonly KnownUnit[]): NamedUnit[] {
  const told = new Map(checked.flatMap((each, at) => (each.outcome === 'REFUSED' ? [] : [[rows[at]!.values['code']!, each] as const])))
  const known = onFile.flatMap(({ code, parentCode, name, closed }) =>
    closed || parentCode === null
      ? []
      : [{ code, parentCode, name: told.get(code)?.name ?? name, before: name, row: told.get(code)?.rowNumber ?? 0 }],
  )
  const added = [...told].flatMap(([code, { outcome, name, content, rowNumber }]) =>
    outcome === 'NEW' ? [{ code, parentCode: content['parentCode']!, name, before: null, row: rowNumber }] : [],
  )
  return [...known, ...added]
}

function checkUnit(row: ReadRow, file: UnitImport): CheckedRow {
  const problem = (field: string, message: string): RowProblem[] => [{ field, value: row.values[field] ?? '', message }]
  if (row.problems.length > 0) return refused(row, row.problems)
  const code = row.values['code']!
  const earlier = file.seen.get(code)
  if (earlier) {
    const said = `Tổ chức này đã có ở dòng ${earlier} của tệp. Hãy giữ một dòng.`
    return refused(row, problem(file.uncoded.has(row.number) ? 'name' : 'code', said))
  }
  file.seen.set(code, row.number)
  const known = file.units.get(code)
  return known ? checkKnown(row, known, problem, file) : checkNew(row, problem, file)
}

type Problem = (field: string, message: string) => RowProblem[]

function checkKnown(row: ReadRow, known: KnownUnit, problem: Problem, file: UnitImport): CheckedRow {
  if (!known.kept) return refused(row, problem('code', 'Mã này là của tổ chức ngoài phạm vi của đồng chí. Hãy đặt mã khác.'))
  const { unitPlace, parentCode, ...read } = row.values
  if (unitPlace && unitPlace !== unitPlaceText(known))
    return refused(row, problem('unitPlace', 'Loại của tổ chức đã có không đổi được bằng tệp.'))
  if (!staysBelow(parentCode, known, file)) {
    return refused(
      row,
      problem(
        'parentCode',
        `Tổ chức này đang trực thuộc ${known.parentCode ?? 'cấp trên ngoài hệ thống'}. Việc chuyển ghi ở trang của tổ chức, có ngày.`,
      ),
    )
  }
  const { name, bodyName, sign, place } = known
  const before: Content = { name, bodyName, sign, place }
  const content = merged(before, read)
  const changed = changedFields(content, before).length > 0
  return {
    ...{ rowNumber: row.number, outcome: changed ? 'CHANGED' : 'UNCHANGED', subjectId: known.id, subjectVersion: known.version },
    ...{ placeId: known.id, name: content['name']!, content, before, problems: [] },
  }
}

const staysBelow = (parentCode: string | null | undefined, known: KnownUnit, { top }: UnitImport) =>
  (parentCode ?? known.parentCode) === known.parentCode || (known.code === top.code && !parentCode)

const NO_SUCH_PARENT = 'Không có tổ chức mang mã hoặc tên này trong phạm vi của đồng chí, hoặc dòng của nó bị lỗi.'

function checkNew(row: ReadRow, problem: Problem, file: UnitImport): CheckedRow {
  const parent = row.values['parentCode'] ? file.units.get(row.values['parentCode']) : file.top
  if (!parent?.kept || parent.closed) {
    return refused(row, problem('parentCode', NO_SUCH_PARENT))
  }
  const unitPlace = placeOf(row.values, parent)
  if (!unitPlace) {
    return refused(row, problem('unitPlace', `Loại tổ chức này không trực thuộc được ${parent.name}. Hãy kiểm tra loại và mã cấp trên.`))
  }
  const foundedOn = row.values['foundedOn'] ?? null
  const untimely = whyUntimely(foundedOn, parent, file)
  if (untimely) return refused(row, problem('foundedOn', untimely))
  const content = newContent(row.values, unitPlace, parent, foundedOn)
  file.units.set(content.code, { ...unitPlace, id: null, version: null, ...content, closed: false, kept: true })
  return newRow(row, parent.id, content.name, content)
}

function whyUntimely(foundedOn: PlainDate | null, parent: KnownUnit, { today }: UnitImport): string | null {
  if (!foundedOn || (foundedOn >= parent.since && foundedOn <= today)) return null
  if (foundedOn > today) return 'Ngày thành lập chưa đến.'
  return `Hồ sơ cấp trên bắt đầu từ ${dateText(parent.since)}; hãy để trống ngày thành lập. ${EARLIER_RECORDS}`
}

/** A new unit with what is usual where the file says nothing. */
function newContent(values: Content, { kind, tier }: UnitPlace, parent: KnownUnit, foundedOn: PlainDate | null) {
  const [code, name] = [values['code']!, values['name']!]
  return {
    ...{
      code,
      name,
      kind,
      tier,
      unitPlace: unitPlaceText({ kind, tier }),
      foundedOn,
      since: foundedOn ?? parent.since,
      parentCode: parent.code,
    },
    bodyName: values['bodyName'] ?? usualBodyName(name),
    sign: values['sign'] ?? usualSign(kind),
    place: values['place'] ?? parent.place,
  }
}

/** Without a word the unit is what its name says, else a cell; a cell under what is above the grassroots level is one of that level. */
function placeOf({ unitPlace, name }: Content, parent: UnitPlace): UnitPlace | null {
  const wished = unitPlace ? unitPlaceOf(unitPlace) : usualPlaceBelow(parent, name!)
  return wished && mayStandBelow(wished, parent) ? wished : null
}

/** Rows in an order in which every parent of the file comes before what stands below it; those in a circle come last. */
function parentsFirst(rows: readonly ReadRow[]): ReadRow[] {
  const codes = new Map(rows.map(row => [row.values['code'], row]))
  const done = new Set<ReadRow>()
  const ordered: ReadRow[] = []
  for (const row of rows) {
    const chain: ReadRow[] = []
    for (let at: ReadRow | undefined = row; at && !done.has(at) && !chain.includes(at); at = codes.get(at.values['parentCode'] ?? null))
      chain.push(at)
    for (const each of chain.toReversed()) {
      done.add(each)
      ordered.push(each)
    }
  }
  return ordered
}
