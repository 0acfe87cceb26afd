import { app, nativeTheme } from 'electron'
import type { AppFacts } from '../src-model/contract/contract'
import type { Settings, Theme } from '../src-model/contract/library'
import { languageFrom } from '../src-model/language/translate'
import type { Language } from '../src-model/map/map'
import type { Library } from './session/library'

/** What the system is told of a look: to it, high contrast is a dark one. */
function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'dark' : theme
}

/** What the user chose, and what follows from it. */
export class AppSettings {
  #fromEnvironment: Language | null
  #listeners: ((facts: AppFacts) => void)[] = []

  /** @param language the one that the environment asks for, until the user chooses one. */
  constructor(
    private readonly library: Pick<Library, 'settings' | 'changeSettings'>,
    language: Language | null,
  ) {
    this.#fromEnvironment = language
    applyTheme(library.settings.theme)
  }

  /** The language in use. */
  get language(): Language {
    return this.#fromEnvironment ?? this.library.settings.language ?? languageFrom(app.getPreferredSystemLanguages())
  }

  /** What a window needs to know before it can show anything. */
  facts(): AppFacts {
    return {
      version: app.getVersion(),
      platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
      settings: this.library.settings,
      language: this.language,
    }
  }

  /** Tells of every change from now on. */
  listen(listener: (facts: AppFacts) => void): void {
    this.#listeners.push(listener)
  }

  /** What the user chose. */
  get chosen(): Settings {
    return this.library.settings
  }

  /** Keeps what the user chose, and applies it at once. */
  change(changes: Partial<Settings>): AppFacts {
    if (changes.language !== undefined) this.#fromEnvironment = null
    // Not waited for: the change shows at once, and a full disk does not take it back.
    void this.library.changeSettings(changes)
    applyTheme(this.library.settings.theme)
    const facts = this.facts()
    for (const listener of this.#listeners) listener(facts)
    return facts
  }
}
