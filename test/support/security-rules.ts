import { withoutComments } from './sources'

/** Something that no source of the app may do. */
export interface Rule {
  what: string
  /** @param code a file's text without comments. */
  breaks: (code: string) => boolean
  /** The one file that may, if there is one. */
  except?: string
}

const breaking = (what: string, pattern: RegExp, except?: string): Rule => ({
  what,
  breaks: (code) => pattern.test(code),
  ...(except !== undefined && { except }),
})

/** The words of Electron are reached by their names, so that every use of one can be found. */
const WHOLE_MODULE = new RegExp(
  [
    /import\s+(?:type\s+)?\*\s+as\s+\w+\s+from\s*['"](?:electron|node:electron)/.source,
    /import\s+\w+\s*(?:,[^'"]*)?from\s*['"]electron/.source,
    /\b(?:require|import|getBuiltinModule)\(\s*['"`]electron/.source,
    /export\s+(?:\*|\{[^}]*\})\s*from\s*['"]electron/.source,
    /from\s*['"]electron\//.source,
  ].join('|'),
)

/** Ways for a message from a page to arrive besides the door. */
const OTHER_WAYS_IN = /\.ipc\b|\bMessageChannelMain\b|['"]ipc-message(?:-sync)?['"]|\bMessagePortMain\b/

/** What keeps requests at the one door, and the app from the world outside. */
export const RULES: readonly Rule[] = [
  breaking('ipcMain stays in the door', /\bipcMain\b/, 'src-main/ipc.ts'),
  breaking('Electron is imported name by name', WHOLE_MODULE),
  breaking('no message comes in another way', OTHER_WAYS_IN),
  breaking('no address is opened outside the app', /\bopenExternal\b|\bopenPath\b/),
  breaking('the desktop is asked to show a folder only', /\bshell\b\s*[,}.]/, 'src-main/export/show-in-folder.ts'),
  breaking('nothing is loaded as a file', /\bloadFile\b|['"`]file:/),
  breaking('Node’s network is not used', /['"](?:node:)?(?:net|dns|dgram|http|https|http2|tls)(?:\/promises)?['"]/),
  breaking('Electron’s network is not used', /\bimport\s*\{[^}]*\bnet\b[^}]*\}\s*from\s*['"]electron/),
  breaking('nothing is fetched', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\(|\bEventSource\(|\bsendBeacon\b/),
  breaking('no text becomes code', /\beval\(|\bnew Function\(|\bexecuteJavaScript\b|\binsertCSS\b/),
  breaking(
    'no text becomes markup',
    /\bdangerouslySetInnerHTML\b|\.(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write/,
  ),
  breaking('no protection is switched off', /ignore-certificate|disable-web-security|no-sandbox|['"]disable-features/),
  breaking('no crash report leaves', /\bcrashReporter\b|\bautoUpdater\b/),
]

/** The files that break a rule. */
export function breakersOf({ breaks, except }: Rule, files: readonly { path: string; text: string }[]): string[] {
  return files.filter(({ path, text }) => path !== except && breaks(withoutComments(text))).map(({ path }) => path)
}
