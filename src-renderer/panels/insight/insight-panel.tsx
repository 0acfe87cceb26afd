import { useText } from '../../state/use-text'

export function InsightPanel() {
  const { t } = useText()
  return <h2>{t('insight.label')}</h2>
}
