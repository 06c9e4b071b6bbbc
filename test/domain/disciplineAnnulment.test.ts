import { whyNotAnnulled, yearsFreed } from '../../src/domain/disciplineAnnulment'
import { annulmentText, papersText } from '../../src/labels/members'

const imposed = { form: 'WARNING', imposedOn: '2023-05-05' } as const

test('a discipline is annulled from the day it was imposed on at the earliest', () => {
  expect(whyNotAnnulled(imposed, '2023-05-04')).toBe('Ngày hủy không thể trước ngày quyết định kỷ luật (05/05/2023).')
  expect(whyNotAnnulled(imposed, '2023-05-05')).toBeNull()
})

test('of the years that are open only its own is freed of it', () => {
  expect(yearsFreed(imposed, [2022, 2023, 2024])).toEqual([2023])
  expect(yearsFreed(imposed, [])).toEqual([])
})

test('an annulment says its day, its paper where there is one, and why; a discipline that counts says nothing', () => {
  const annulled = { annulledOn: '2024-01-08', document: null, reason: 'ghi nhầm người' }
  expect(annulmentText(annulled)).toBe('đã hủy từ ngày 08/01/2024: ghi nhầm người')
  expect(annulmentText({ ...annulled, document: '5-QĐ/ĐU' })).toBe('đã hủy từ ngày 08/01/2024, theo 5-QĐ/ĐU: ghi nhầm người')
  expect(annulmentText({ annulledOn: null, document: null, reason: null })).toBe('')
})

test('papers of a period are said with which of them ended it', () => {
  expect(papersText({ document: '7-QĐ/ĐU', endDocument: '8-QĐ/ĐU' })).toBe('7-QĐ/ĐU; kết thúc: 8-QĐ/ĐU')
  expect(papersText({ document: null, endDocument: null })).toBe('')
})
