import { type Browser, chromium as driver } from 'playwright-core'

/** Arguments for a single process, with which a second context would end the browser. */
const unwantedArguments = ['--single-process', '--no-zygote', "--headless='shell'"]

/** Starts the browser that comes with the packages; `undefined` except on Linux on x64. */
export async function launchBrowser(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.warn('The packages have no browser for this platform, so tests that need one are skipped.')
    return undefined
  }
  const { default: chromium } = await import('@sparticuz/chromium')
  const args = chromium.args.filter((argument) => !unwantedArguments.includes(argument))
  return driver.launch({ executablePath: await chromium.executablePath(), args })
}
