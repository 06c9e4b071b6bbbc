import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

const script = path.join(__dirname, '../../scripts/start.mjs')

export interface Started {
  server: ChildProcess
  output: () => string
  address: string
  ended: Promise<number | null>
}

/** Starts the server as `npm start` does and waits for the address that it prints. */
export function startServer(env: Record<string, string>): Promise<Started> {
  const server = spawn(process.execPath, [script], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: string[] = []
  const output = () => chunks.join('')
  const ended = new Promise<number | null>(resolve => server.once('exit', resolve))
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      chunks.push(chunk.toString())
      const address = /http:\/\/\S+/.exec(output())?.[0]
      if (address && output().includes('Ctrl+C')) resolve({ server, output, address, ended })
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    void ended.then(status => reject(new Error(`ended with ${status}: ${output()}`)))
  })
}
