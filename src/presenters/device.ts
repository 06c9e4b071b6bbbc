/** Browsers and systems by a word in what they call themselves; the first that fits counts, since later ones borrow the names of earlier. */
const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['coc_coc', 'Cốc Cốc'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['HeadlessChrome', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['Safari', 'Safari'],
] as const

const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'điện thoại hoặc máy tính bảng Android'],
  ['Windows', 'máy tính Windows'],
  ['Mac OS', 'máy Mac'],
  ['Linux', 'máy tính Linux'],
] as const

const found = (userAgent: string, names: readonly (readonly [string, string])[]) => names.find(([word]) => userAgent.includes(word))?.[1]

/** «Chrome trên máy tính Windows». */
export function deviceText(userAgent: string): string {
  const [browser, system] = [found(userAgent, BROWSERS), found(userAgent, SYSTEMS)]
  if (!browser && !system) return 'Thiết bị không rõ'
  return system ? `${browser ?? 'Trình duyệt'} trên ${system}` : browser!
}
