import { contextBridge } from 'electron'
import { bridgeFor } from './bridge'

contextBridge.exposeInMainWorld('trama', bridgeFor('painter'))
