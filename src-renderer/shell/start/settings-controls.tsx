import { ALargeSmall, Contrast, Monitor, Moon, Sun } from 'lucide-react'
import { useStore } from 'zustand'
import { TEXT_SIZES, type TextSize, THEMES } from '../../../src-model/contract/library'
import { LANGUAGES } from '../../../src-model/map/map'
import { Choice } from '../../panels/choice'
import { useSent } from '../../panels/use-sent'
import { appStore, changeSettings } from '../../state/app-store'
import { useText } from '../../state/use-text'

const THEME_MARKS = {
  system: <Monitor aria-hidden="true" />,
  light: <Sun aria-hidden="true" />,
  dark: <Moon aria-hidden="true" />,
  contrast: <Contrast aria-hidden="true" />,
} as const

/** How large all texts are. */
function TextSizeChoice() {
  const { t } = useText()
  const size = useStore(appStore, (state) => state.facts?.settings.textSize ?? 100)
  const [shown, change] = useSent(size, (value) => changeSettings({ textSize: value }))
  return (
    <label className="start-size" title={t('action.view/text-size')}>
      <span className="visually-hidden">{t('action.view/text-size')}</span>
      <ALargeSmall aria-hidden="true" />
      <select value={shown} onChange={({ target }) => change(Number(target.value) as TextSize)}>
        {TEXT_SIZES.map((percent) => (
          <option key={percent} value={percent}>
            {t('menu.text-size', { percent })}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The language and the look, changed at once. */
export function SettingsControls() {
  const { t, language } = useText()
  const theme = useStore(appStore, (state) => state.facts?.settings.theme ?? 'system')
  const [shownLanguage, changeLanguage] = useSent(language, (value) => changeSettings({ language: value }))
  const [shownTheme, changeTheme] = useSent(theme, (value) => changeSettings({ theme: value }))
  return (
    <div className="start-settings">
      <Choice
        name="start-language"
        label={t('start.language')}
        labelHidden
        value={shownLanguage}
        options={LANGUAGES.map((each) => ({ value: each, text: t(`start.language.${each}`) }))}
        choose={changeLanguage}
      />
      <Choice
        name="start-theme"
        label={t('start.theme')}
        labelHidden
        marksOnly
        value={shownTheme}
        options={THEMES.map((each) => ({ value: each, text: t(`start.theme.${each}`), mark: THEME_MARKS[each] }))}
        choose={changeTheme}
      />
      <TextSizeChoice />
    </div>
  )
}
