import { rehearseDeployment } from './rehearse.ts'

// An interrupted rehearsal ends, too, so that what it must remove at its end is removed.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))
const { problems } = await rehearseDeployment((line) => process.stdout.write(`${line}\n`))
process.exitCode = problems.length === 0 ? 0 : 1
