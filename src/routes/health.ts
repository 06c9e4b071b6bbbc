import { Router } from 'express'
import { select } from '../queries/select'

export const health = Router()

health.get('/health', async (_req, res) => {
  await select('SELECT 1')
  res.json({ status: 'ready' })
})
