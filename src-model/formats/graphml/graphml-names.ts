/** What our own files call their graph: its positions are in units of the canvas. */
export const GRAPH_ID = 'trama'
