/** What the rest of the window may ask of the capture line. */
export interface CaptureControl {
  /**
   * Says what is in the line as the last line was; an empty line gets the last one with its name missing. A text in
   * a line without the keyboard only gets the keyboard.
   */
  repeat(): void
  /** Goes from the line into the chips under it. @returns whether there are any. */
  correct(): boolean
}

let control: CaptureControl | null = null

/** Called by the capture line while it is on screen. */
export function setCaptureControl(next: CaptureControl | null): void {
  control = next
}

/** The capture line on screen, if there is one. */
export function captureControl(): CaptureControl | null {
  return control
}
