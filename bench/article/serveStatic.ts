import type { AddressInfo } from 'node:net'
import express from 'express'

/** Express with nothing but a folder of files, in a process of its own. */
const app = express()
app.use(express.static(process.argv[2]!))
const server = app.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
