// What runs inside the pages that are measured: the same in Trama and in the yardsticks.

/**
 * Puts the measuring instruments into a page, as `globalThis.bench`. Is evaluated there, so it knows nothing outside.
 * All times are those of the page's `performance.now()`, in milliseconds.
 */
export function installInstruments() {
  const canvasOf = () => document.querySelector('[data-testid="canvas"]')
  /** Calls back when the next frame has been painted: a task after a frame's callbacks comes after its paint. */
  const afterPaint = (then) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => then(performance.now())
      port2.postMessage(null)
    })
  }
  /** What there is of a map as elements, where it is not painted. */
  const elementCount = () => {
    const [nodes, ties] = ['react-flow__node', 'react-flow__edge'].map((name) => document.getElementsByClassName(name))
    return nodes.length === 0 ? 0 : nodes.length + ties.length
  }
  const bench = {
    frames: [],
    lastInput: 0,
    sharpAt: 0,
    canvasOf,
  }

  const noteInput = ({ timeStamp }) => {
    bench.lastInput = timeStamp
  }
  for (const name of ['pointermove', 'pointerup', 'wheel']) {
    window.addEventListener(name, noteInput, { capture: true, passive: true })
  }
  let lastKey = 0
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      lastKey = timeStamp
    },
    { capture: true },
  )
  let lastClick = 0
  window.addEventListener(
    'click',
    ({ timeStamp }) => {
      lastClick = timeStamp
    },
    { capture: true },
  )

  /** Begins to note each frame, and when the canvas says that it is sharp. */
  bench.begin = () => {
    // A page so slow that it has no frame for a while has one at least that long.
    bench.frames = [performance.now()]
    bench.sharpAt = 0
    const note = (now) => {
      bench.frames.push(now)
      bench.next = requestAnimationFrame(note)
    }
    bench.next = requestAnimationFrame(note)
    bench.watch = new MutationObserver(() => {
      if (canvasOf()?.dataset.sharp !== 'true') return
      afterPaint((at) => {
        bench.sharpAt = at
      })
    })
    bench.watch.observe(canvasOf(), { attributes: true, attributeFilter: ['data-sharp'] })
  }
  /** Ends it. @returns the times of frames, of the last input, and of the frame that was sharp after it, if there is one. */
  bench.end = () => {
    cancelAnimationFrame(bench.next)
    bench.watch.disconnect()
    const { frames, lastInput, sharpAt } = bench
    return { frames, lastInput, sharpAt }
  }
  /** Resolves when so many frames have gone by. */
  bench.pass = (count) =>
    new Promise((done) => {
      const step = (left) => (left === 0 ? done() : requestAnimationFrame(() => step(left - 1)))
      step(count)
    })

  /**
   * Waits for all of a map to be in the picture, after a click. A painted canvas says so itself; of elements, all are
   * there once no more come for some frames.
   */
  bench.opened = (nodes) =>
    new Promise((done) => {
      const settled = { count: -1, at: 0, frames: 0 }
      const finish = (at) => done(at - lastClick)
      const look = () => {
        const canvas = canvasOf()
        if (Number(canvas?.dataset.nodeCount) !== nodes) return requestAnimationFrame(look)
        if (canvas.dataset.sharp === 'true') return afterPaint(finish)
        const isPainted = canvas.dataset.painted === 'true'
        const count = isPainted ? 0 : elementCount()
        if (count !== settled.count) {
          Object.assign(settled, { count, frames: 0 })
          afterPaint((at) => {
            settled.at = at
          })
        } else settled.frames += 1
        if (count > 0 && settled.frames >= 6) return finish(settled.at)
        requestAnimationFrame(look)
      }
      look()
    })

  /** Gets ready for a key that adds to the map. @returns a promise of the time from the key to the painted frame. */
  bench.arm = (attribute) => {
    const canvas = canvasOf()
    const before = canvas.getAttribute(attribute)
    bench.armed = new Promise((done) => {
      const watch = new MutationObserver(() => {
        if (canvas.getAttribute(attribute) === before) return
        watch.disconnect()
        afterPaint((at) => done(at - lastKey))
      })
      watch.observe(canvas, { attributes: true, attributeFilter: [attribute] })
    })
  }

  /** Where the map lies on the canvas. */
  bench.view = () => {
    const own = globalThis.yardstick?.view()
    if (own) return own
    const viewport = document.querySelector('.react-flow__viewport')
    const { e, f, a } = new DOMMatrix(getComputedStyle(viewport).transform)
    return { x: e, y: f, zoom: a }
  }
  /** Whether a press at a point of the window would take hold of the ground. */
  bench.isGround = (x, y) => {
    const at = document.elementFromPoint(x, y)
    const isOn = at?.closest('[data-testid="canvas"]') !== null
    const isThing = at?.closest(
      '.react-flow__node, .react-flow__edge, .react-flow__panel, .react-flow__minimap, button, [data-over-canvas]',
    )
    return isOn && !isThing
  }
  bench.isDragging = () =>
    document.querySelector('.react-flow__node.dragging') !== null || canvasOf().dataset.dragged !== undefined
  bench.isSharp = () => {
    const { sharp, painted } = canvasOf().dataset
    return sharp === 'true' || painted !== 'true'
  }
  globalThis.bench = bench
}
