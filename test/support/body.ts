import type supertest from 'supertest'

/** An answer with its body as bytes. */
export async function bodyOf(asking: supertest.Test): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  const { status, headers, body } = await asking.buffer(true).parse((response, done) => {
    const parts: Buffer[] = []
    response.on('data', (part: Buffer) => parts.push(part))
    response.on('end', () => done(null, Buffer.concat(parts)))
  })
  return { status, headers: headers as Record<string, string>, body: body as Buffer }
}
