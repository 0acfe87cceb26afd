/** The ground of the pages in each look, so that nothing flashes before their first paint. */
export const GROUND = { light: '#f8f4ea', dark: '#172027' } as const
