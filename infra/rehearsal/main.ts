import { rehearseDeployment } from './rehearse.ts'

// An interrupted rehearsal also exits properly, so that it removes what it must at its end.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))
const { problems } = await rehearseDeployment((line) => process.stdout.write(`${line}\n`))
process.exitCode = problems.length === 0 ? 0 : 1
