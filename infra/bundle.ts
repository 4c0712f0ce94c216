import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Configuration } from '../functions/model/configuration.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundles handlers, each into a folder of its own under `folder` with the configuration beside it. The SDK is part of
 * the bundle, so that what was tested is what runs; of its ways to find credentials only Lambda's stays.
 */
export async function bundle(
  names: readonly string[],
  configuration: Configuration,
  folder: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  await Promise.all(names.map((name) => bundleOne(name, join(folder, name))))
  for (const name of names) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'configuration.json'), JSON.stringify(configuration))
  }
}

async function bundleOne(name: string, folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: { index: `functions/aws/${name}.handler.ts` },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    alias: { '@aws-sdk/credential-provider-node': './functions/aws/lambda-credentials.ts' },
    // What is still CommonJS asks for Node's own modules by `require`, which a module does not have.
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    logLevel: 'warning',
  })
}
