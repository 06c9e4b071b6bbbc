import path from 'node:path'
import { config } from './config'

/** Where uploaded and generated files live, each under its hash. */
export const filesFolder = path.join(config.dataDir, 'files')
