import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { NotFoundError } from '../errors'
import { PHOTOGRAPH_SIZES, photographHash } from '../queries/articles'
import { PHOTOGRAPH_TYPE } from '../reports/article/photograph'
import { readFile } from '../storage'

/** Answers with a photograph in the size of the address; whether it may be seen was asked before. */
export async function sendPhotograph(req: Request, res: Response, photographId: number | null, size: string) {
  const wanted = PHOTOGRAPH_SIZES.find(each => each === size)
  const hash = wanted && photographId !== null ? await photographHash(photographId, wanted) : null
  if (!hash) throw new NotFoundError('Không có ảnh ở địa chỉ này.')
  res.set({ ETag: `"${hash}"`, 'Cache-Control': 'no-cache' }).type(PHOTOGRAPH_TYPE)
  if (req.fresh) return void res.status(304).end()
  await pipeline(readFile(hash), res)
}
