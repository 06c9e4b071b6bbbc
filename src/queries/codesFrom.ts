import { select } from './select'

/** The codes of all organisations that begin with this one and a dash, whoever keeps them: none is given twice. */
export async function codesFrom(stem: string): Promise<string[]> {
  const rows = await select<{ code: string }>('SELECT code FROM organisations WHERE code >= :from AND code < :before', {
    from: `${stem}-`,
    before: `${stem}.`,
  })
  return rows.map(({ code }) => code)
}
