import { randomBytes } from 'node:crypto'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { NotFoundError, UserFacingError } from '../errors'

export const noSuchPage: RequestHandler = () => {
  throw new NotFoundError('Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.')
}

const TITLES: Record<number, string> = {
  400: 'Yêu cầu chưa hợp lệ',
  401: 'Mời đăng nhập lại',
  403: 'Không được thực hiện',
  404: 'Không tìm thấy',
  409: 'Có người vừa sửa trước',
  413: 'Nội dung gửi lên quá lớn',
  422: 'Chưa thực hiện được',
  429: 'Xin chờ ít phút',
}

/** A page for what the user can mend, in our words; anything else is a bug: logged, with a reference number to quote. */
export const errorPage: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (res.headersSent) return next(error)
  const known = userFacing(error)
  const reference = known ? null : randomBytes(3).toString('hex').toUpperCase()
  if (!known) req.log.error({ err: error, reference })
  const status = known?.status ?? 500
  res.status(status).set('Cache-Control', 'no-store')
  const shown = {
    title: TITLES[status] ?? 'Máy chủ gặp sự cố',
    message: known?.message ?? 'Máy chủ gặp sự cố, chưa có gì thay đổi. Gửi mã sự cố dưới đây cho Văn phòng Đảng ủy để được giúp.',
    reference,
  }
  if (req.accepts(['html', 'json']) === 'json') return void res.json({ error: shown.message, reference })
  res.render('error', shown, (failure: Error | null, page: string) => {
    if (failure) req.log.error({ err: failure, reference })
    res.send(failure ? `${shown.message} ${reference ?? ''}` : page)
  })
}

/** Errors of Express's own body and address parsing are the sender's, too. */
function userFacing(error: unknown): { status: number; message: string } | null {
  if (error instanceof UserFacingError) return error
  const status = (error as { status?: unknown } | null)?.status
  if (status === 413) return { status, message: 'Nội dung gửi lên quá lớn, chưa có gì được ghi.' }
  if (status === 400) return { status, message: 'Địa chỉ hoặc nội dung gửi lên không đọc được, chưa có gì được ghi.' }
  return null
}
