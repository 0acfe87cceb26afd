import { TEXT_SIZES, type TextSize, type Theme } from '../../src-model/contract/library'
import { appStore, changeSettings } from '../state/app-store'

const AFTER = { light: 'dark', dark: 'contrast', contrast: 'light' } as const satisfies Partial<Record<Theme, Theme>>

/**
 * The look that follows: light, dark, high contrast, and round again.
 *
 * @param theme the one in use; after the computer's own comes the opposite, so that something is seen to happen.
 */
export function nextTheme(theme: Theme): Exclude<Theme, 'system'> {
  if (theme !== 'system') return AFTER[theme]
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark'
}

/** The size that follows: larger and larger, then the usual one again. */
export function nextTextSize(size: TextSize): TextSize {
  return TEXT_SIZES[(TEXT_SIZES.indexOf(size) + 1) % TEXT_SIZES.length] ?? 100
}

function changeTheme(): void {
  void changeSettings({ theme: nextTheme(appStore.getState().facts?.settings.theme ?? 'system') })
}

function changeTextSize(): void {
  void changeSettings({ textSize: nextTextSize(appStore.getState().facts?.settings.textSize ?? 100) })
}

function otherLanguage(): void {
  void changeSettings({ language: appStore.getState().facts?.language === 'it' ? 'en' : 'it' })
}

/** How the window looks, and in which language it speaks. */
export const LOOK_ACTIONS = {
  'view/theme': changeTheme,
  'view/text-size': changeTextSize,
  'view/language': otherLanguage,
}
