import { Workbook } from 'exceljs'

export async function readXlsx(file: Buffer): Promise<Workbook> {
  const workbook = new Workbook()
  await workbook.xlsx.load(file as unknown as Parameters<Workbook['xlsx']['load']>[0])
  return workbook
}
