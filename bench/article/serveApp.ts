import type { AddressInfo } from 'node:net'
import { createApp } from '../../src/app'

/** The application as it is, in a process of its own. */
const server = createApp().listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
