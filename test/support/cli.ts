import { execFile } from 'node:child_process'
import path from 'node:path'

const script = path.join(__dirname, '../../scripts/cli.mjs')

/** Runs the command line as a user would, and tells what it printed and how it ended. */
export function cli(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ stdout: string; stderr: string; status: number }>(resolve => {
    const child = execFile(
      process.execPath,
      [script, ...args],
      { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => {
        resolve({ stdout, stderr, status: child.exitCode ?? 1 })
      },
    )
  })
}
