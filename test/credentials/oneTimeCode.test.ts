import { codeNow, newFactorSecret, stepOfCode } from '../../src/credentials/oneTimeCode'

/** The secret of RFC 6238, appendix B, «12345678901234567890», in Base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

// The last six digits of the values for SHA-1 in RFC 6238, appendix B.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %i the code is the one of RFC 6238: %s', (seconds, code) => {
  expect(codeNow(SECRET, at(seconds))).toBe(code)
  expect(stepOfCode(SECRET, code, at(seconds), null)).toBe(Math.floor(seconds / 30))
})

test('a code of the step before or after is taken, of two steps away not', () => {
  const code = codeNow(SECRET, at(3000))
  for (const seconds of [2970, 3029, 3030, 3059]) expect(stepOfCode(SECRET, code, at(seconds), null)).toBe(100)
  for (const seconds of [2969, 3060]) expect(stepOfCode(SECRET, code, at(seconds), null)).toBeNull()
})

test('no code is taken twice, nor one older than the last', () => {
  const code = codeNow(SECRET, at(3000))
  expect(stepOfCode(SECRET, code, at(3000), 99)).toBe(100)
  expect(stepOfCode(SECRET, code, at(3000), 100)).toBeNull()
})

test.each(['', '12345', '1234567', 'abcdef', '28708２'])('%j is no code', typed => {
  expect(stepOfCode(SECRET, typed, at(59), null)).toBeNull()
})

test('a secret is 160 bits that no other account has', () => {
  const secrets = Array.from({ length: 50 }, newFactorSecret)
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(new Set(secrets).size).toBe(50)
})
