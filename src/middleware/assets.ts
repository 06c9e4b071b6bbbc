import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import express, { Router } from 'express'
import { root } from '../paths'

const folder = path.join(root, 'assets')

let version: string | undefined

/** One fingerprint of the whole folder, so that relative addresses inside a stylesheet carry it too. */
function fingerprint(): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(path.join(folder, name)).isFile())
    .sort()
  const hash = createHash('sha256')
  for (const name of files) hash.update(name).update(readFileSync(path.join(folder, name)))
  return hash.digest('hex').slice(0, 12)
}

/** Address of a file of assets/; it changes with the content, so browsers keep it for good. */
export const assetAddress = (name: string) => `/assets/${(version ??= fingerprint())}/${name}`

export const assets = Router()
assets.use('/assets/:version', express.static(folder, { immutable: true, maxAge: '1y', index: false, fallthrough: true }))
