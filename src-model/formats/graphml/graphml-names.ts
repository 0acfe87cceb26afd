/** What our own files call their graph: it keeps the zones. */
export const GRAPH_ID = 'trama'
