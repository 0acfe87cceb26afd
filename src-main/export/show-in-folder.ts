import { shell } from 'electron'

/** Shows a file in the system's file manager. It is neither read nor opened. @param path absolute. */
export function showInFolder(path: string): void {
  shell.showItemInFolder(path)
}
