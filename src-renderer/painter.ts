import { bridge } from './bridge'
import { paint } from './painter/paint'

await paint(bridge)
