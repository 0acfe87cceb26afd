interface ImportMeta {
  /** Puts files into the bundle, each as a chunk of its own. Vite works it out while building. */
  glob<Content>(pattern: string, options: { query: '?raw'; import: 'default' }): Record<string, () => Promise<Content>>
}
