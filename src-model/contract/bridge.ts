import type { WallSnapshot, WallUpdate } from '../wall/wall-stream'
import type { EventName, Events, RequestName, RequestPayload, RequestValues } from './contract'
import type { Answer } from './errors'

/** What the preload puts on a facilitator window as `window.trama`: one function a request, one listener an event. */
export interface FacilitatorBridge {
  /** Makes a request. Never rejects: a refusal is an answer. */
  request<Name extends RequestName>(name: Name, payload: RequestPayload<Name>): Promise<Answer<RequestValues[Name]>>
  /** Listens to an event. @returns a function that stops listening. */
  listen<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void
}

/** What the preload puts on the painter's page as `window.trama`. */
export interface PainterBridge {
  request<Name extends 'paint/picture' | 'paint/bytes' | 'paint/end'>(
    name: Name,
    payload: RequestPayload<Name>,
  ): Promise<Answer<RequestValues[Name]>>
}

/** What the preload puts on the wall's page as `window.trama`: it asks for what it shows, and can change nothing. */
export interface WallBridge {
  request(name: 'wall/snapshot', payload: Record<string, never>): Promise<Answer<WallSnapshot>>
  listen(name: 'wall/update', listener: (update: WallUpdate) => void): () => void
}
