import type { ChainEnd } from './domain/chainFault'
import { countText } from './domain/share'
import { RuleError } from './errors'
import { chainFaultText } from './labels/chainFaults'
import { Organisation } from './models/Organisation'
import { NO_HASH } from './models/seal'
import { chainHead } from './queries/chainHead'
import { chainOfOrganisation, chainsOnRecord, type CheckedChain, checkChain } from './queries/historyCheck'

/** Of a chain full of faults, the first ones tell what happened. */
const MOST_NAMED = 20

/** The newest entry of an organisation's history; without a code, of what belongs to no organisation. */
export async function headOf(code: string | undefined): Promise<ChainEnd> {
  return chainHead(code === undefined ? null : (await Organisation.byCode(code)).id)
}

/**
 * Recounts the history of one organisation or of all: a line for each that is whole. `head` is a hash that was printed earlier.
 * Throws RuleError that names every entry with a fault.
 */
export async function verifyHistory({ code, head = NO_HASH }: { code: string | undefined; head: string | undefined }): Promise<string[]> {
  const onRecord = code === undefined ? await chainsOnRecord() : [await chainOfOrganisation(await Organisation.byCode(code))]
  const chains: CheckedChain[] = []
  for (const chain of onRecord) chains.push(await checkChain(chain, head))
  const cut = head !== NO_HASH && !chains.some(({ holdsHead }) => holdsHead)
  const faulty = [...chains.flatMap(faultLines), ...(cut ? [cutLine(head, chains, code)] : [])]
  if (faulty.length > 0) throw new RuleError(['Lịch sử không còn nguyên vẹn:', ...faulty].join('\n'))
  if (chains.length === 0) return ['Chưa có mục lịch sử nào.']
  return chains.map(chain => `${nameOf(chain)}: ${countText(chain.entries)} mục, nguyên vẹn.`)
}

const nameOf = ({ code }: Pick<CheckedChain, 'code'>) => code || 'Ngoài các tổ chức'

function faultLines({ faults, ...chain }: CheckedChain): string[] {
  const more = faults.length - MOST_NAMED
  return [
    ...faults.slice(0, MOST_NAMED).map(({ kind, sequence, id }) => {
      const entry = id === null ? `mục số ${sequence}` : `mục số ${sequence} (id ${id})`
      return `${nameOf(chain)}, ${entry}: ${chainFaultText[kind]}`
    }),
    ...(more > 0 ? [`${nameOf(chain)}: và ${countText(more)} mục khác.`] : []),
  ]
}

const cutLine = (head: string, [chain]: readonly CheckedChain[], code: string | undefined) =>
  code === undefined || !chain
    ? `Không chuỗi nào còn mục mang dấu ${head}: phần cuối đã bị cắt hoặc viết lại.`
    : `${nameOf(chain)}: lịch sử nay hết ở mục số ${chain.entries} và không có mục mang dấu ${head}: phần cuối đã bị cắt hoặc viết lại.`
