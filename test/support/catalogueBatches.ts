import type { WriteContext } from '../../src/database'
import { NO_PASSWORD } from '../../src/domain/accountRecord'
import { ImportBatch } from '../../src/models/ImportBatch'
import { ImportRow } from '../../src/models/ImportRow'
import { User } from '../../src/models/User'
import type { MarkKey } from './catalogueReaders'
import type { World } from './catalogueWorld'

/** Of each committee, a cell in which a file of accounts made one that nobody has opened. */
const INVITED = { S: 'A2', A: 'A1', B: 'B1', C: 'C1' } as const

const IMPORTED_AT = '2024-01-10T02:00:00.000Z'

/** At each committee a file of accounts that was imported. */
export async function makeAccountBatches({ transaction }: WriteContext, world: World, name: (key: MarkKey) => string) {
  for (const [place, cell] of Object.entries(INVITED) as [keyof typeof INVITED, (typeof INVITED)[keyof typeof INVITED]][]) {
    const owner = { username: `invited-${cell.toLowerCase()}`, name: name(`${cell}.invited`), organisationId: world.organisation[cell] }
    const { id: subjectId } = await User.create({ ...owner, passwordHash: NO_PASSWORD }, { transaction })
    const file = { workbook: 'accounts', fileName: 'tai-khoan.xlsx', state: 'APPLIED' as const, unknownColumns: '[]' }
    const sender = name(place === 'A' ? 'A.administrator' : 'S.office')
    const { id: createdBy } = await User.findOne({ where: { name: sender }, transaction, rejectOnEmpty: true })
    const times = { createdAt: IMPORTED_AT, appliedAt: IMPORTED_AT }
    const { id } = await ImportBatch.create({ ...file, ...times, organisationId: world.organisation[place], createdBy }, { transaction })
    const content = { role: 'CELL_SECRETARY', username: owner.username, makesAccount: 'yes' }
    const row = { rowNumber: 2, outcome: 'NEW' as const, subjectId, subjectVersion: null, placeId: owner.organisationId }
    await ImportRow.stage(id, [{ ...row, name: owner.name, content, before: null, problems: [] }], transaction)
    world.batch[`accounts-${place}`] = id
  }
}

/** At each committee a file of members that was checked, with one row that was refused. */
export async function makeBatches({ transaction }: WriteContext, world: World, name: (key: MarkKey) => string) {
  for (const place of ['S', 'A', 'B', 'C'] as const) {
    const sender = name(place === 'A' ? 'A.office' : 'S.office')
    const { id: createdBy } = await User.findOne({ where: { name: sender }, transaction, rejectOnEmpty: true })
    const file = { workbook: 'members', fileName: 'dang-vien.xlsx', state: 'CHECKED' as const, unknownColumns: '[]' }
    const { id } = await ImportBatch.create(
      { ...file, organisationId: world.organisation[place], createdBy, createdAt: '2024-01-10T02:00:00.000Z' },
      { transaction },
    )
    const fullName = name(`${place === 'S' ? 'A' : place}1.member`)
    const problems = [{ field: 'unitCode', value: '', message: 'Chưa có.' }]
    const refused = { outcome: 'REFUSED' as const, subjectId: null, subjectVersion: null, placeId: null, before: null, problems }
    await ImportRow.stage(id, [{ ...refused, rowNumber: 2, name: fullName, content: { fullName } }], transaction)
    world.batch[place] = id
  }
}
