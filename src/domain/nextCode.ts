/** Codes for new units of an organisation, «BT-01», «BT-02» and so on: after the last number that anybody has. */
export function nextCodes(stem: string, taken: readonly string[]): () => string {
  const numbers = taken.flatMap(code =>
    code.startsWith(`${stem}-`) ? Number(/^\d{1,6}$/.exec(code.slice(stem.length + 1))?.[0] ?? 0) : [],
  )
  let last = numbers.reduce((a, b) => Math.max(a, b), 0)
  return () => `${stem}-${String(++last).padStart(2, '0')}`
}
