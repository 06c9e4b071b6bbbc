import { open } from 'node:fs/promises'
import sharp from 'sharp'
import { RuleError } from '../../errors'

/** A photograph made anew for telephone and screen: of what was sent nothing is left but what is seen. */
export interface PreparedPhotograph {
  phone: Buffer
  screen: Buffer
  /** Of the picture for the screen. */
  width: number
  height: number
}

export const PHOTOGRAPH_TYPE = 'image/webp'

/** A telephone of 390 points shows 780; the column of an article on a screen is about 680 points wide. */
const PHONE = { width: 780, most: 45_000 }
const SCREEN = { width: 1360, most: 160_000 }
const QUALITIES = [78, 66, 54, 42, 30]
/** Forty megapixels: what a good camera takes. More is refused before it is unpacked. */
const MOST_PIXELS = 40_000_000
const MOST_RATIO = 4

const NO_PHOTOGRAPH = 'Tệp này không phải là ảnh JPEG, PNG hoặc WebP. Hãy chọn tệp ảnh khác.'

/** Throws RuleError for what is no picture, is too large or has no shape for a page. */
export async function preparePhotograph(input: string | Buffer): Promise<PreparedPhotograph> {
  if (!isPicture(await beginningOf(input))) throw new RuleError(NO_PHOTOGRAPH)
  await refuseSize(input)
  try {
    const [phone, screen] = await Promise.all([shrunk(input, PHONE), shrunk(input, SCREEN)])
    const { width, height } = await sharp(screen).metadata()
    return { phone, screen, width, height }
  } catch {
    throw new RuleError('Tệp ảnh bị hỏng nên không đọc được. Hãy chọn tệp ảnh khác.')
  }
}

async function refuseSize(input: string | Buffer) {
  const { width, height } = await sharp(input, { limitInputPixels: false })
    .metadata()
    .catch(() => ({ width: 0, height: 0 }))
  if (width * height > MOST_PIXELS) {
    throw new RuleError(`Ảnh ${width} × ${height} có quá nhiều điểm ảnh, nhiều nhất là 40 triệu. Hãy thu nhỏ ảnh rồi gửi lại.`)
  }
  if (Math.max(width, height) > MOST_RATIO * Math.min(width, height)) {
    throw new RuleError('Ảnh quá dài hoặc quá dẹt so với khổ trang. Hãy cắt ảnh rồi gửi lại.')
  }
}

/** Turned upright, its metadata left behind, as good as the size allows. */
async function shrunk(input: string | Buffer, { width, most }: { width: number; most: number }): Promise<Buffer> {
  const picture = sharp(input, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate().resize({ width, withoutEnlargement: true })
  const raw = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let made = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    made = await sharp(raw.data, { raw: raw.info }).webp({ quality }).toBuffer()
    if (made.length <= most) break
  }
  return made
}

async function beginningOf(input: string | Buffer): Promise<Buffer> {
  if (typeof input !== 'string') return input.subarray(0, 12)
  const file = await open(input)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** By its first bytes, whatever its name says. SVG and the like, which are programs more than pictures, are none. */
function isPicture(start: Buffer): boolean {
  const text = start.toString('latin1')
  return text.startsWith('\xff\xd8\xff') || text.startsWith('\x89PNG\r\n\x1a\n') || (text.startsWith('RIFF') && text.slice(8) === 'WEBP')
}
