import type { WriteContext } from '../../src/database'
import { ImportBatch } from '../../src/models/ImportBatch'
import { ImportRow } from '../../src/models/ImportRow'
import { User } from '../../src/models/User'
import type { MarkKey } from './catalogueReaders'
import type { World } from './catalogueWorld'

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
