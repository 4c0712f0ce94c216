import { rehearseDeployment } from './rehearse.ts'

const { problems } = await rehearseDeployment((line) => process.stdout.write(`${line}\n`))
process.exitCode = problems.length === 0 ? 0 : 1
