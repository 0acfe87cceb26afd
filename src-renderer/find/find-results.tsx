import { useEffect, useRef } from 'react'
import type { FindResult } from '../../src-model/find/results'
import { isolated } from '../../src-model/language/translate'
import type { CommunityMap } from '../../src-model/map/map'
import { nodeOf, own } from '../../src-model/map/map'
import { TieSample } from '../canvas/tie-sample'
import { NodeMark } from '../panels/node-mark'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import type { Finding } from './use-finding'

/** How many results are in the page at once: those round the one that the keys are at. */
const WINDOW = 60

/** The element's id of a result. @param list the id of its list. */
export function optionId(list: string, id: string): string {
  return `${list}-${id}`
}

function nameOf(map: CommunityMap, { id }: FindResult): string {
  const tie = own(map.connections, id)
  if (tie === undefined) return nodeOf(map, id)?.name ?? own(map.zones, id)?.label ?? ''
  return [tie.from, tie.to].map((end) => isolated(nodeOf(map, end)?.name ?? '')).join(' – ')
}

function ResultMark({ map, id }: { map: CommunityMap; id: string }) {
  const node = nodeOf(map, id)
  if (node) return <NodeMark node={node} />
  const tie = own(map.connections, id)
  if (tie) return <TieSample kind={tie.kind} origin={tie.origin} className="find-tie" />
  return <span className="find-zone" />
}

/** What was found: a picture, a name, and the text that it was found by where that is another. */
export function FindResults({ id, finding }: { id: string; finding: Finding }) {
  const { t } = useText()
  const map = useSession((session) => session.map)
  const element = useRef<HTMLDivElement>(null)
  const { results, at, isListed, visit } = finding
  const first = Math.max(0, Math.min(at - WINDOW / 2, results.length - WINDOW))
  const current = results[at]?.id
  useEffect(() => {
    if (current === undefined || !isListed) return
    element.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current, isListed])
  return (
    <div
      ref={element}
      id={id}
      className="find-results"
      role="listbox"
      aria-label={t('find.results')}
      hidden={!isListed}
    >
      {results.slice(first, first + WINDOW).map((result, index) => (
        <div
          key={result.id}
          id={optionId(id, result.id)}
          className="find-result"
          role="option"
          tabIndex={-1}
          aria-selected={first + index === at}
          aria-posinset={first + index + 1}
          aria-setsize={results.length}
          onMouseDown={(event) => {
            event.preventDefault()
            visit(first + index)
          }}
        >
          <span className="find-mark">
            <ResultMark map={map} id={result.id} />
          </span>
          <span className="find-name" dir="auto">
            {nameOf(map, result)}
          </span>
          {result.matched === null ? null : (
            <span className="find-matched">
              {t(`find.field.${result.matched.field}`)}: <span dir="auto">{result.matched.text}</span>
            </span>
          )}
        </div>
      ))}
    </div>
  )
}
