import type { FacilitatorBridge } from '../src-model/contract/bridge'

declare global {
  interface Window {
    /** Put there by the preload: the only way out of this page. */
    readonly trama: FacilitatorBridge
  }
}

/** The way to the main process. */
export const bridge: FacilitatorBridge = window.trama
