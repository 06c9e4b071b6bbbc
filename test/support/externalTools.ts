import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

type Tool = 'pdftotext' | 'pdfinfo' | 'pdffonts' | 'pdftoppm' | 'qpdf' | 'soffice'

/** How a program is asked for its version, where not by -v. */
const VERSION: Partial<Record<Tool, string>> = { qpdf: '--version', soffice: '--version' }

const isThere = (tool: Tool) => spawnSync(tool, [VERSION[tool] ?? '-v']).error === undefined

/** A test that needs a program of the machine. Where that is missing the test is left out by name, but in CI it fails. */
export function testWithTool(tool: Tool, name: string, run: () => Promise<void>, timeout?: number) {
  if (isThere(tool)) return test(name, run, timeout)
  if (process.env['CI']) {
    return test(name, () => {
      throw new Error(`${tool} is missing; CI must have it`)
    })
  }
  process.stderr.write(`left out for want of ${tool}: ${name}\n`)
  return test.skip(name, run)
}

interface ToolResult {
  output: string
  errors: string
  status: number | null
}

/** Runs a program on a file; `{}` among the arguments stands for it. */
export function runTool(tool: Tool, file: Buffer, ...args: string[]): ToolResult {
  const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-'))
  try {
    const name = path.join(folder, 'file.pdf')
    writeFileSync(name, file)
    const { stdout, stderr, status } = spawnSync(
      tool,
      args.map(arg => (arg === '{}' ? name : arg)),
      { encoding: 'utf8', maxBuffer: 1 << 28, cwd: folder },
    )
    return { output: stdout, errors: stderr, status }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Our own Times-like letters, for LibreOffice's may lack those of Vietnamese. */
const fontSettings = (cache: string) => `<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${path.dirname(require.resolve('@expo-google-fonts/tinos/package.json'))}</dir><cachedir>${cache}</cachedir>
<selectfont><rejectfont><pattern><patelt name="family"><string>Liberation Serif</string></patelt></pattern></rejectfont></selectfont>
</fontconfig>`

/** What LibreOffice prints of office files given by name, in one start of it; null for one that it cannot read. Its profile is its own. */
export function printedByOffice<Name extends string>(files: Record<Name, Buffer>): Record<Name, Buffer | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-office-'))
  const names = Object.keys(files) as Name[]
  try {
    for (const name of names) writeFileSync(path.join(folder, name), files[name])
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const out = path.join(folder, 'pdf')
    writeFileSync(path.join(folder, 'fonts.conf'), fontSettings(path.join(folder, 'fonts')))
    const env = { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') }
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...names], { cwd: folder, env, stdio: 'ignore' })
    const printed = (name: Name) => path.join(out, name.replace(/\.[^.]+$/, '.pdf'))
    return Object.fromEntries(names.map(name => [name, existsSync(printed(name)) ? readFileSync(printed(name)) : null])) as Record<
      Name,
      Buffer | null
    >
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A word as pdftotext -bbox places it, in points from the top left corner of its page. */
export interface PlacedWord {
  text: string
  left: number
  top: number
  right: number
  bottom: number
}

export interface PlacedPage {
  width: number
  height: number
  words: PlacedWord[]
}

export function placedWords(file: Buffer): PlacedPage[] {
  const { output } = runTool('pdftotext', file, '-bbox', '{}', '-')
  return [...output.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(([, width, height, content]) => ({
    width: Number(width),
    height: Number(height),
    words: [...content!.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(
      ([, left, top, right, bottom, text]) => ({
        text: text!,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }),
    ),
  }))
}
