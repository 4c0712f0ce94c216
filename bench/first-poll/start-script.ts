import { readFileSync } from 'node:fs'

/** The arguments that `npm start` gives to Node, so that npm's own process is not counted. */
export function startScript(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  return scripts.start.split(' ').slice(1)
}

/** Those of them that are for Node and not for the digest: how it collects garbage. */
export const startFlags = (): string[] => startScript().filter((argument) => argument.startsWith('--'))
