import { Worker } from 'node:worker_threads'

/** Seconds without the next case after which a case counts as hanging: also on a busy machine, one takes a few. */
const HANGS_SECONDS = 600

const code = `
const { workerData, parentPort } = require('node:worker_threads')
let words = ''
let since = Date.now()
parentPort.on('message', (next) => { words = next; since = Date.now() })
setInterval(() => {
  if (Date.now() - since < workerData * 1000) return
  require('node:fs').writeSync(1, 'Promise 12: a case has hung for ' + workerData + ' s. Repeat it with: ' + words + '\\n')
  process.kill(process.pid, 'SIGKILL')
}, 1000)`

/** Ends the process if a case never ends, and says how to repeat it. Only another thread can do that. */
export function watch(again: (seed: number) => string) {
  const worker = new Worker(code, { eval: true, workerData: HANGS_SECONDS })
  worker.unref()
  return {
    begins: (seed: number) => worker.postMessage(again(seed)),
    end: () => worker.terminate(),
  }
}
