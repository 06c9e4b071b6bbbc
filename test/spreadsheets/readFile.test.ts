import { readFile } from '../../src/spreadsheets/readFile'
import { endThreads } from '../../src/threads'
import { fileOf } from '../support/sheets'

afterAll(endThreads)

const listOf = (length: number) =>
  fileOf(['Họ và tên;Mã chi bộ;Ngày vào Đảng', ...Array.from({ length }, (_, at) => `Người ${at + 1};Q6;3/2/2015`)].join('\n'), 'a.csv')

/** The sizes of the chunks, and the rows of the file in their order. */
async function allOf(file: string) {
  const read = { sizes: [] as number[], names: [] as string[] }
  await readFile(file, 'members', async ({ chunks }) => {
    for await (const rows of chunks) {
      read.sizes.push(rows.length)
      read.names.push(...rows.map(({ values }) => values['fullName']!))
    }
  })
  return read
}

test('a long list comes in chunks of a thousand, in its order', async () => {
  const { sizes, names } = await allOf(listOf(2500))
  expect(sizes).toEqual([1000, 1000, 500])
  expect(names).toEqual(Array.from({ length: 2500 }, (_, at) => `Người ${at + 1}`))
})

test('a list whose length is that of its chunks, and one without rows, come to their end', async () => {
  expect((await allOf(listOf(1000))).names).toHaveLength(1000)
  expect((await allOf(listOf(0))).names).toEqual([])
})

test('what is known before the rows is told, with columns that nobody knows', async () => {
  const file = fileOf('Họ và tên;Mã chi bộ;Ngày vào Đảng;Sở thích\nNgười;Q6;3/2/2015;Cờ', 'a.csv')
  const head = await readFile(file, 'members', ({ sheetName, unknownColumns }) => Promise.resolve({ sheetName, unknownColumns }))
  expect(head).toEqual({ sheetName: null, unknownColumns: ['Sở thích'] })
})

test('the headings of the file are told where they are others than the workbook’s, but not of what stands in several columns', async () => {
  const headingsOf = (text: string) => readFile(fileOf(text, 'a.csv'), 'members', ({ headings }) => Promise.resolve(headings))
  expect(await headingsOf('Họ và tên;Đơn vị;Ngày vào Đảng;Giới tính\nNgười;Q6;3/2/2015;Nam')).toEqual({ unitCode: 'Đơn vị' })
  expect(await headingsOf('STT;HỌ VÀ TÊN;Chi bộ sinh hoạt;Vào Đảng\n1;Người;Q6;3/2/2015')).toEqual({
    unitCode: 'Chi bộ sinh hoạt',
    admittedOn: 'Vào Đảng',
  })
  expect(await headingsOf('Họ;Tên;Mã chi bộ;Ngày vào Đảng\nTrần Thị;Người;Q6;3/2/2015')).toEqual({})
})

test('a refusal carries its sentence from the thread', async () => {
  await expect(allOf(fileOf('%PDF-1.7\n'))).rejects.toMatchObject({ name: 'RuleError', message: expect.stringContaining('PDF') as string })
})

test('a file that is not there fails instead of waiting for ever', async () => {
  await expect(allOf('/nowhere/a.csv')).rejects.toThrow('ENOENT')
})

test('whoever stops in the middle lets the thread go: more files than there are threads are read one after another', async () => {
  const file = listOf(5000)
  for (let time = 0; time < 20; time++) {
    const stopped = readFile(file, 'members', async ({ chunks }) => {
      for await (const rows of chunks) throw new Error(`enough after ${rows.length}`)
    })
    await expect(stopped).rejects.toThrow('enough after 1000')
    await expect(readFile(file, 'members', () => Promise.reject(new Error('not wanted')))).rejects.toThrow('not wanted')
  }
  expect((await allOf(file)).names).toHaveLength(5000)
})
