// Type-checks each process with its own tsconfig, so that Node or DOM types never leak into src-model.
import { spawnSync } from 'node:child_process'

const projects = [
  'src-model',
  'src-main',
  'src-preload',
  'src-renderer',
  'src-renderer/workers',
  'test',
  'tools/bench/yardsticks',
]
const failed = projects.filter((project) => {
  const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { stdio: 'inherit' })
  return run.status !== 0
})
if (failed.length > 0) {
  console.error(`Types: errors in ${failed.join(', ')}`)
  process.exit(1)
}
console.log(`Types: ${projects.join(', ')} are sound`)
