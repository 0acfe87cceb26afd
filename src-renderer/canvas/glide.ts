/** How long a glide takes, in milliseconds: as the style sheets have it, in `--motion-glide`. */
const GLIDE_MS = 320

/** How the view moves from one place to another: at once for those who asked for less motion. */
export function glide(): { duration: number } {
  return { duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : GLIDE_MS }
}
