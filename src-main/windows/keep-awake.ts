import { powerSaveBlocker } from 'electron'

/** Makes the switch that keeps the displays from going to sleep: on while wanted. */
export function createKeepAwake(): (isWanted: boolean) => void {
  let id: number | null = null
  return (isWanted) => {
    if (isWanted && id === null) id = powerSaveBlocker.start('prevent-display-sleep')
    if (isWanted || id === null) return
    powerSaveBlocker.stop(id)
    id = null
  }
}
