/** The most participants and resources together that one map holds. */
export const MAX_NODES = 5_000
/** The most connections that one map holds. */
export const MAX_CONNECTIONS = 20_000
/** The most zones that one map holds. */
export const MAX_ZONES = 500
/** The most people who promise one thing together. */
export const MAX_PROMISERS = 50
/** The farthest that anything may lie from the middle of the canvas, in canvas units. */
export const MAX_COORDINATE = 1_000_000
