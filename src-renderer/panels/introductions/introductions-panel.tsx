import { useText } from '../../state/use-text'

export function IntroductionsPanel() {
  const { t } = useText()
  return <h2>{t('introductions.label')}</h2>
}
