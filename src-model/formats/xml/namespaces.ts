/**
 * The namespaces of what is written. They are names: nothing is ever loaded from them. No other file of the app says
 * an address that begins so, which a test holds it to.
 */
export const NAMESPACES = {
  graphml: 'http://graphml.graphdrawing.org/xmlns',
  gexf: 'http://gexf.net/1.3',
  gexfLooks: 'http://gexf.net/1.3/viz',
  svg: 'http://www.w3.org/2000/svg',
} as const
