// Puts the promises of reliability to the test at length: `npm run torture`, or `npm run torture -- R1 R3` for some.
import { join } from 'node:path'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '..')
const config = { root, configFile: false, logLevel: 'error' }
const { module } = await runnerImport(join(root, 'test/torture/torture.ts'), config)

try {
  const isKept = await module.torture(process.argv.slice(2), (line) => console.log(line))
  process.exitCode = isKept ? 0 : 1
} catch (thrown) {
  console.error(thrown instanceof RangeError ? thrown.message : thrown)
  process.exitCode = 1
}
