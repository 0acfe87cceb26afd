import { FileInput } from 'lucide-react'
import { useRef } from 'react'
import { SAMPLES, type SampleName } from '../../../src-model/contract/library'
import { ask, goToSession } from '../../state/app-store'
import { importMap } from '../../state/import-map'
import { useText } from '../../state/use-text'

async function openSample(sample: SampleName): Promise<void> {
  const made = await ask('session/create-sample', { sample })
  if (made) await goToSession(made.id)
}

/** Ways to begin with a map that is there already: a sample, or a file. */
export function Samples() {
  const { t } = useText()
  const busy = useRef(false)
  const once = (work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    void work().finally(() => {
      busy.current = false
    })
  }
  return (
    <section className="start-samples" aria-labelledby="start-samples">
      <h2 id="start-samples">{t('start.samples')}</h2>
      <ul>
        {SAMPLES.map((sample) => (
          <li key={sample}>
            <button type="button" className="sample" onClick={() => once(() => openSample(sample))}>
              <span className="sample-title">{t(`start.sample.${sample}.title`)}</span>
              <span className="sample-about">{t(`start.sample.${sample}.about`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => once(importMap)}>
        <FileInput size={18} aria-hidden="true" />
        {t('start.import')}
      </button>
      <p className="start-import-hint">{t('start.import-hint')}</p>
    </section>
  )
}
