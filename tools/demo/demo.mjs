// `npm run demo [folder]`: a whole workshop played through the app, which leaves the map, its report and pictures.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { projectRoot } from '../runtime/project-root.mjs'
import { prepareRuntime } from '../runtime/runtime.mjs'
import { buildIfStale } from '../start/build.mjs'
import { sandboxArguments } from '../start/sandbox.mjs'
import { takeGallery } from './gallery.mjs'
import { playWorkshop } from './play.mjs'
import { chooseLanguage, resizeWindow } from './window.mjs'

const WORKSHOP = {
  sample: 'northway-rail',
  /** @type {[string, string][]} */
  drawn: [
    ['Isla Drummond', 'Amara Nwosu'],
    ['Femi Adeyemi', 'Yasmin Qureshi'],
  ],
}

const folder = path.resolve(process.argv[2] ?? path.join(projectRoot, 'demo-output'))
const data = mkdtempSync(path.join(tmpdir(), 'trama-demo-'))
try {
  mkdirSync(folder, { recursive: true })
  buildIfStale()
  await demonstrate(await prepareRuntime())
} catch (error) {
  console.error(`The demo stopped: ${error.message}`)
  process.exitCode = 1
} finally {
  rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

async function demonstrate({ kind, command, env, wrapper }) {
  if (wrapper.length > 0 && process.env.TRAMA_DEMO_WRAPPED !== '1') {
    // A real binary opens real windows, which need the virtual display that the wrapper brings.
    const [program, ...args] = [...wrapper, process.execPath, ...process.argv.slice(1)]
    const run = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, TRAMA_DEMO_WRAPPED: '1' } })
    process.exitCode = run.status ?? 1
    return
  }

  Object.assign(process.env, env)
  const app = await _electron.launch({
    args: [...(kind === 'electron' ? sandboxArguments(command[0]) : []), projectRoot],
    cwd: projectRoot,
    env: { ...process.env, TRAMA_USER_DATA: data, TRAMA_LANGUAGE: '' },
    colorScheme: null,
  })
  try {
    const page = await app.firstWindow()
    page.setDefaultTimeout(20_000)
    await chooseLanguage(app, page, 'en')
    await resizeWindow(app, page, { width: 1920, height: 1080 })
    console.log('Playing the workshop…')
    await playWorkshop(page, WORKSHOP, async (moment) => {
      await page.screenshot({ path: path.join(folder, `play-${moment}.png`) })
    })
    const map = await exportMap(app, page)
    console.log(`${map.participants.length} people, ${map.resources.length} resources, ${map.connections.length} ties`)
    console.log('Handing over the report and a picture…')
    await handOver(app, page, 'report', 'report.pdf')
    await handOver(app, page, 'picture-png', 'map.png')
    console.log('Taking pictures of every screen…')
    await takeGallery(app, page, folder)
    console.log(`The map, its report and the pictures are in ${folder}`)
  } finally {
    await app.close()
  }
}

async function answerSaveDialog(app, file) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
}

/** Has the app write a file to hand over, with names in full and without notes. */
async function handOver(app, page, format, name) {
  await answerSaveDialog(app, path.join(folder, name))
  const choices = { people: 'full', notes: false, withoutUnnamed: true, forExcel: false, scale: 2, paper: 'A4' }
  const answer = await page.evaluate((each) => globalThis.trama.request('export/write', { choices: each }), {
    format,
    ...choices,
  })
  if (!answer.ok) throw new Error(`${name} could not be written: ${answer.error.code}`)
}

async function exportMap(app, page) {
  const file = path.join(folder, 'community-map.trama.json')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: 'Export the community map…' }).click()
  await page.getByText('community-map.trama.json').waitFor()
  await page.locator('.message').getByRole('button').click()
  return JSON.parse(readFileSync(file, 'utf8'))
}
