import './drop-target.css'
import { FileInput } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '../state/use-text'
import { importFiles } from './import-flow'

/** What is dragged comes from outside: not a text of a field, nor anything of the page's own. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}

/** Nothing can be dropped on the window while a dialog is open: it would not be seen. */
function takesFiles(): boolean {
  return document.querySelector('dialog[open]') === null
}

function filesOf(data: DataTransfer | null): File[] {
  // A folder would only be read as a file that cannot be.
  const items = [...(data?.items ?? [])].filter((item) => item.webkitGetAsEntry?.()?.isDirectory !== true)
  return items.flatMap((item) => item.getAsFile() ?? [])
}

/** Follows files that are dragged over the window. @returns whether there are any. */
function useDrop(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const options = { signal: stop.signal }
    // Elements are entered before the ones that they lie in are left.
    let depth = 0
    const leave = () => {
      depth = 0
      setOver(false)
    }
    const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', then: (event: DragEvent) => void) => {
      window.addEventListener(
        type,
        (event) => {
          if (!hasFiles(event)) return
          // Or the window would go to the file.
          event.preventDefault()
          then(event)
        },
        options,
      )
    }
    listen('dragenter', () => {
      depth += 1
      setOver(takesFiles())
    })
    listen('dragover', ({ dataTransfer }) => {
      if (dataTransfer !== null) dataTransfer.dropEffect = takesFiles() ? 'copy' : 'none'
    })
    listen('dragleave', () => {
      depth -= 1
      if (depth <= 0) leave()
    })
    listen('drop', ({ dataTransfer }) => {
      leave()
      const files = filesOf(dataTransfer)
      if (takesFiles() && files.length > 0) void importFiles(files)
    })
    return () => stop.abort()
  }, [])
  return isOver
}

/** Shows that files can be dropped anywhere in the window, while there are some over it. */
export function DropTarget() {
  const { t } = useText()
  return useDrop() ? (
    <div className="drop-target" data-testid="drop-target">
      <div className="drop-target-words">
        <FileInput aria-hidden="true" />
        <p>{t('import.drop')}</p>
        <p>{t('import.drop-what')}</p>
      </div>
    </div>
  ) : null
}
