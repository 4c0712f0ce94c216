import { type Browser, chromium as driver } from 'playwright-core'

/** These belong to one page in one process; with them a second context ends the browser. */
const UNWANTED = ['--single-process', '--no-zygote', "--headless='shell'"]

/** The browser that comes with the packages: for Linux on x64 only, elsewhere there is none. */
export async function launchBrowser(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.warn('No browser comes with the packages on this platform: what needs one is skipped.')
    return undefined
  }
  const { default: chromium } = await import('@sparticuz/chromium')
  const args = chromium.args.filter((argument) => !UNWANTED.includes(argument))
  return driver.launch({ executablePath: await chromium.executablePath(), args })
}
