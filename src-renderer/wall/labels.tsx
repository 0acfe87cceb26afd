import './labels.css'
import { Fragment, memo, type Ref, useState } from 'react'
import { anchorOf, isTrue, type Sheet, type SheetLabel } from '../../src-model/wall/picture/sheet'
import type { WallMap } from '../../src-model/wall/wall-map'
import { Leader } from './leader'
import type { MapScene } from './scene'
import type { StageElements } from './stage-elements'

interface LabelProps {
  label: SheetLabel
  /** Of its box's corner on the sheet. */
  left: number
  top: number
  dimmed: boolean
  /** Whether it stands on the full colour of its own tag. */
  onTag: boolean
  /** Where the line to a label away from its mark begins, from the mark's middle; see `Leader`. */
  reach?: number
  elementRef?: Ref<HTMLDivElement>
  /** Whether it is on its way out, and no label any more. */
  gone?: boolean
  /** For a look that tests and readers of the page do not take for the wall. */
  preview?: boolean
}

const Label = memo(
  function Label({ label, left, top, dimmed, onTag, reach = 0, elementRef, gone = false, preview }: LabelProps) {
    const { id, kind, lines, size, place, width, height, dx, dy } = label
    return (
      <div
        ref={elementRef}
        className="wall-label"
        data-label-of={gone || preview ? undefined : id}
        data-kind={kind}
        data-inside={place === 'inside' || undefined}
        data-on-tag={onTag || undefined}
        data-dimmed={dimmed || undefined}
        style={{
          transform: `translate(${left}px, ${top}px)`,
          transformOrigin: `${-dx}px ${-dy}px`,
          width,
          height,
          fontSize: size,
          lineHeight: `${height / lines.length}px`,
        }}
      >
        {place === 'away' && !gone ? <Leader label={label} reach={reach} /> : null}
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else, and never change their places
          <Fragment key={index}>
            {/* Nobody sees the space; whoever reads the page's text has words apart. */}
            {index > 0 ? ' ' : null}
            <span className="wall-label-line" dir="auto">
              {line}
            </span>
          </Fragment>
        ))}
      </div>
    )
  },
  (a, b) =>
    a.label === b.label &&
    a.left === b.left &&
    a.top === b.top &&
    a.dimmed === b.dimmed &&
    a.onTag === b.onTag &&
    a.reach === b.reach,
)

/** A label that is written otherwise, or elsewhere beside its node, is another one: it fades in while that one fades out. */
function keyOf({ id, lines, size, dx, dy }: SheetLabel): string {
  return `${id} ${size} ${dx} ${dy} ${lines.join(' ')}`
}

function isOnFullTag(map: WallMap, { id, place }: SheetLabel): boolean {
  const resource = map.resources[id]
  return place === 'inside' && resource?.status === 'mobilised' && !resource.wanted
}

/** Just outside of the mark and the ring round it. */
function reachOf({ marks, unit }: Sheet, { id }: SheetLabel): number {
  const { width = 0, height = 0 } = marks.get(id) ?? {}
  return Math.max(width, height) / 2 + 8 * unit
}

function leavingOf(turn: MapScene['turn'], sheet: Sheet): SheetLabel[] {
  const stays = new Set(sheet.labels)
  return turn.from?.labels.filter((label) => !stays.has(label)) ?? []
}

interface LabelsProps {
  scene: MapScene
  elements: StageElements
  /** See `LabelProps`. */
  preview: boolean
}

/** All that is written on the map. */
export function Labels({ scene, elements, preview }: LabelsProps) {
  const { map, sheet, lit, away, turn } = scene
  return (
    <>
      <LeavingLabels key={turn.count} scene={scene} />
      <div className="wall-labels">
        {sheet.labels.map((label) => {
          const anchor = anchorOf(map, label)
          if (anchor === undefined) return null
          return (
            <Label
              key={keyOf(label)}
              label={label}
              left={anchor.x * sheet.zoom + label.dx}
              top={anchor.y * sheet.zoom + label.dy}
              dimmed={(lit !== null && !lit.has(label.id)) || away?.gone.has(label.id) === true}
              onTag={isOnFullTag(map, label)}
              reach={reachOf(sheet, label)}
              elementRef={elements.labels.ref(label.id)}
              preview={preview}
            />
          )
        })}
      </div>
    </>
  )
}

/** What was written until now, and is no more, as it fades. */
function LeavingLabels({ scene: { map, sheet, away, turn } }: { scene: MapScene }) {
  // As it was when the sheet was turned, whatever happens to the map meanwhile.
  const [{ zoom, labels, scale, places }] = useState(() => {
    const leaving = leavingOf(turn, sheet)
    const from = turn.from?.zoom ?? sheet.zoom
    return {
      zoom: from,
      labels: leaving,
      scale: sheet.zoom / from,
      places: leaving.map((label) => anchorOf(map, label)),
    }
  })
  const [isOver, setOver] = useState(labels.length === 0)
  if (isOver) return null
  return (
    <div
      className="wall-labels"
      data-leaving="true"
      style={{ transform: `scale(${scale})` }}
      onAnimationEnd={() => setOver(true)}
    >
      {labels.map((label, index) => {
        const place = places[index]
        // What is not to be read any more is gone at once.
        if (place === undefined || !isTrue(map, label) || away?.gone.has(label.id)) return null
        const [left, top] = [place.x * zoom + label.dx, place.y * zoom + label.dy]
        return (
          <Label
            key={keyOf(label)}
            label={label}
            left={left}
            top={top}
            dimmed={false}
            onTag={isOnFullTag(map, label)}
            gone
          />
        )
      })}
    </div>
  )
}
