import { type Request, type Response, Router } from 'express'
import { openAccounts } from '../commands/openAccounts'
import { digestOf, newPaperToken } from '../credentials/tokens'
import { plainDateOf } from '../domain/plainDate'
import { NotFoundError, RuleError } from '../errors'
import { ImportBatch } from '../models/ImportBatch'
import { authorize } from '../policies'
import { canBringAccounts, canKeepAccount } from '../policies/accounts'
import { presentAccountLinks } from '../presenters/accountLinks'
import { holdingsOf } from '../queries/holdingsOf'
import { type UnopenedAccount, unopenedAccounts } from '../queries/unopenedAccounts'
import { freshlySignedIn } from './freshlySignedIn'
import { originOf } from './originOf'
import { showPage } from './page'
import { idFrom } from './params'
import { refuseFields } from './refuseFields'

/** Ways into the accounts of an imported file: a fresh link for each, on slips to be printed, cut and handed over. */
export const accountLinks = Router()

/** Accounts of a file that nobody has opened and that this reader looks after. */
export async function accountsToOpen(
  { locals: { actor, now } }: Response,
  { id, workbook, state }: ImportBatch,
): Promise<UnopenedAccount[]> {
  if (workbook !== 'accounts' || state !== 'APPLIED') return []
  const accounts = await unopenedAccounts(id)
  const holdings = await holdingsOf(
    accounts.map(account => account.id),
    plainDateOf(now),
  )
  return accounts.filter(account => canKeepAccount(actor, { ...account, holdings: holdings.filter(({ userId }) => userId === account.id) }))
}

accountLinks.post('/imports/:batchId/account-links', freshlySignedIn, async (req: Request<{ batchId: string }>, res: Response) => {
  const { actor, now } = res.locals
  const { batch, organisation } = await ImportBatch.within(actor, idFrom(req.params.batchId))
  authorize(canBringAccounts(actor, organisation))
  if (batch.workbook !== 'accounts' || batch.state !== 'APPLIED') throw new NotFoundError('Không có trang này.')
  refuseFields(req)
  const accounts = await accountsToOpen(res, batch)
  if (accounts.length === 0) throw new RuleError('Không còn tài khoản nào của lần nhập này chờ người mở. Mời đồng chí mở lại trang.')
  const slips = accounts.map(account => ({ ...account, token: newPaperToken() }))
  await openAccounts(
    actor,
    slips.map(({ id, token, ...account }) => ({ ...account, userId: id, tokenHash: digestOf(token) })),
    now,
  )
  const back = `/imports/${batch.id}`
  await showPage(
    res,
    'imports/account-links',
    {
      ...{ title: 'Đường dẫn mời', section: 'accounts', organisation, year: null },
      crumbs: [{ name: `Lần nhập số ${batch.id}`, href: back }],
    },
    { links: presentAccountLinks({ slips, origin: originOf(req), now, back }), styles: ['slips'] },
  )
})
