import { memo, type Ref } from 'react'
import type { Plot } from '../../src-model/wall/picture/plots'
import { SideShape } from '../canvas/side-shape'
import { ResourceTag } from './resource-tag'

interface MarkProps {
  plot: Plot
  unit: number
  /** For a look that tests and readers of the page do not take for the wall. */
  preview: boolean
  selected: boolean
  dimmed: boolean
  /** Whether it is taken away, or hangs together with the others no more. */
  without: 'gone' | 'fallen' | undefined
  ringing: boolean
  woken: boolean
  elementRef: Ref<HTMLDivElement>
}

/** A node on the wall: the shape and colour of a side, or the tag of a resource; what is written is a label of its own. */
export const Mark = memo(
  function Mark({ plot, unit, preview, selected, dimmed, without, ringing, woken, elementRef }: MarkProps) {
    const { record, x, y, width, height, initials, isNamed } = plot
    const isPerson = 'side' in record
    const names = preview ? {} : { [isPerson ? 'data-participant' : 'data-resource']: record.id }
    return (
      <div
        ref={elementRef}
        className="wall-mark"
        {...names}
        data-side={isPerson ? record.side : undefined}
        data-status={isPerson ? undefined : record.status}
        data-selected={selected || undefined}
        data-dimmed={dimmed || undefined}
        data-without={without}
        data-ringing={ringing || undefined}
        data-woken={woken || undefined}
        style={{ transform: `translate(${x - width / 2}px, ${y - height / 2}px)`, width, height }}
      >
        <span className="wall-mark-body">
          {isPerson ? (
            <SideShape side={record.side} className="wall-shape" />
          ) : (
            <ResourceTag resource={record} width={width / unit} height={height / unit} isNamed={isNamed} />
          )}
          {isPerson && initials !== null && record.initials !== '' ? (
            <span className="wall-initials" style={{ fontSize: initials, lineHeight: `${height}px` }}>
              {record.initials}
            </span>
          ) : null}
        </span>
      </div>
    )
  },
  // The element is the same one for the same node.
  (a, b) =>
    a.plot === b.plot &&
    a.unit === b.unit &&
    a.preview === b.preview &&
    a.selected === b.selected &&
    a.dimmed === b.dimmed &&
    a.without === b.without &&
    a.ringing === b.ringing &&
    a.woken === b.woken,
)
