import type { ToInsight } from './insight-messages'

// A thread of its own: nothing of this is on the way of a hand or a key.
self.onmessage = (_event: MessageEvent<ToInsight>) => {}
