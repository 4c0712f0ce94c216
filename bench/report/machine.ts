import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'

/** What figures were measured on. */
export interface Machine {
  cpu: string
  cores: number
  memoryGB: number
  node: string
  system: string
}

/** The machine on which this process runs, without its name. */
export function thisMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() || 'unknown',
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    system: `${type()} ${release().split('.').slice(0, 2).join('.')} ${arch()}`,
  }
}

/** How many processes wanted to run in the last minute, on average. More than there are cores make it a busy machine. */
export const load = (): number => Math.round(loadavg()[0]! * 10) / 10

/** A machine in one line. */
export const describe = ({ cpu, cores, memoryGB, node, system }: Machine): string =>
  `${cpu}, ${cores} cores, ${memoryGB} GB, Node ${node.replace(/^v/, '')}, ${system}`
