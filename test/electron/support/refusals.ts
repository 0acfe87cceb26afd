/** What Chromium says of what the app must refuse, for specs that do it on purpose. */
export const REFUSALS: readonly RegExp[] = [
  /Content Security Policy/,
  /Not allowed to (load|navigate|launch)|net::ERR_/,
  /Refused to|violates the following/,
  /Permission|permission|interact with the clipboard/,
]
