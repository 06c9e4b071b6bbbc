import { toldApart } from '../../src/domain/namesakes'
import { nextCodes } from '../../src/domain/nextCode'

test('who shares a name in a list is told by the day of birth and the cell, nobody else', () => {
  const people = [
    { id: 1, name: 'Lê Văn An', birthDate: '1960-03-04', unitName: 'Chi bộ 1' },
    { id: 2, name: 'LÊ VĂN AN', birthDate: null, unitName: 'Chi bộ 2' },
    { id: 3, name: 'Trần Thị Bé', birthDate: '1961-05-19', unitName: 'Chi bộ 1' },
  ]
  expect(people.map(toldApart(people))).toEqual(['Lê Văn An, sinh ngày 04/03/1960, Chi bộ 1', 'LÊ VĂN AN, Chi bộ 2', 'Trần Thị Bé'])
})

test('in the list of one cell the day of birth is enough', () => {
  const people = ['1960-03-04', '1961-05-19'].map((birthDate, id) => ({ id, name: 'Lê Văn An', birthDate, unitName: null }))
  expect(people.map(toldApart(people))).toEqual(['Lê Văn An, sinh ngày 04/03/1960', 'Lê Văn An, sinh ngày 19/05/1961'])
})

test('a new code follows the last number of the organisation, whatever else begins like it', () => {
  const next = nextCodes('BT', ['BT', 'BT-01', 'BT-12', 'BT-9A', 'BTAY-40', 'X-99'])
  expect([next(), next()]).toEqual(['BT-13', 'BT-14'])
  expect(nextCodes('Q6-CQCQ', [])()).toBe('Q6-CQCQ-01')
})
