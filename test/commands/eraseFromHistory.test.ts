import { eraseFromHistory } from '../../src/commands/eraseFromHistory'
import { write } from '../../src/database'
import { AuditEntry } from '../../src/models/AuditEntry'
import { chainHead } from '../../src/queries/chainHead'
import { checkChain } from '../../src/queries/historyCheck'
import { useDatabase } from '../support/database'
import { makeOrganisation } from '../support/factories'

useDatabase('empty')

const NOW = new Date('2024-01-15T02:00:00.000Z')
let organisationId: number

beforeAll(async () => {
  const after = { remarks: 'Điều không được giữ' }
  organisationId = await write(null, async context => {
    const { id } = await makeOrganisation(context, { code: 'A' })
    const act = { act: 'proposeLevel' as const, subjectKind: 'rating', organisationId: id, reason: 'Lý do' }
    await AuditEntry.record(context, { ...act, subjectId: 1, after }, { ...act, subjectId: 2, after })
    return id
  })
})

const erase = (sequence: number) => eraseFromHistory(null, { chain: organisationId, sequence, reason: 'Theo yêu cầu của đương sự' }, NOW)

test('an erasure takes out the values of one entry, says so, and leaves the chain whole up to the head printed before', async () => {
  const { hash } = await chainHead(organisationId)
  await erase(1)
  const [first, second, third] = await AuditEntry.findAll({ where: { organisationId }, order: ['sequence'], raw: true })
  expect(first).toMatchObject({ before: null, after: null, afterSalt: null, reason: null, reasonSalt: null, act: 'proposeLevel' })
  expect(second!.after).toContain('Điều không được giữ')
  expect(third).toMatchObject({ act: 'eraseFromHistory', subjectId: first!.id, reason: 'Theo yêu cầu của đương sự', userName: 'Hệ thống' })
  expect(JSON.stringify(third)).not.toContain('Điều không được giữ')
  expect(await checkChain({ chain: organisationId, code: 'A' }, hash)).toMatchObject({ faults: [], holdsHead: true })
})

test.each([
  [9, 'không có mục số 9'],
  [1, 'không còn giá trị'],
  [3, 'phải giữ nguyên'],
])('entry %i is not erased: %s', async (sequence, why) => {
  const before = await AuditEntry.count()
  await expect(erase(sequence)).rejects.toThrow(why)
  expect(await AuditEntry.count()).toBe(before)
})
