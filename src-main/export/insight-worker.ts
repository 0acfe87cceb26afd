import { parentPort, workerData } from 'node:worker_threads'
import { insightOf } from '../../src-model/insight/insight'
import type { InsightTask } from './insight-thread'

// A thread of its own, so that edits and windows do not wait for figures. One map in, its figures out.
const { map, today } = workerData as InsightTask
parentPort?.postMessage(insightOf(map, today))
