import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, transform } from 'esbuild'
import type { Configuration } from '../functions/domain/model/configuration.ts'
import { assetNames, readAsset } from '../functions/publish/site/assets.ts'
import * as styles from '../functions/web/style/style.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundles handlers, each into its own folder under `folder`, with the configuration beside it. The SDK is part of the
 * bundle, so that Lambda runs what was tested. Of its ways to find credentials, only Lambda's is kept.
 */
export async function bundle(
  names: readonly string[],
  configuration: Configuration,
  folder: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, `functions/handlers/${name}.ts`])),
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
    // Node reads modules as UTF-8, so Spanish words need no escapes, which would make the bundle larger.
    charset: 'utf8',
    alias: {
      '@aws-sdk/credential-provider-node': './functions/adapters/aws/bundle-stubs/lambda-credentials.ts',
      '@smithy/core/event-streams': './functions/adapters/aws/bundle-stubs/no-event-streams.ts',
      '@aws-sdk/endpoint-cache': './functions/adapters/aws/bundle-stubs/no-endpoint-cache.ts',
      xmlbuilder: './functions/adapters/aws/bundle-stubs/no-xml-builder.ts',
      'decode-named-character-reference': './functions/adapters/aws/bundle-stubs/named-characters.ts',
    },
    plugins: [
      withoutFileTypes,
      withoutXmlParser,
      withoutUnusedParts,
      withoutUnusedShapes,
      withVersionAlone,
      withOurEntities,
      withFinishedStyle,
    ],
    // CommonJS packages load Node's own modules with `require`, which an ES module does not have. The names are too long
    // to collide with those of the minifier.
    banner: {
      js: "import{createRequire as requireForCommonJs}from'node:module';const require=requireForCommonJs(import.meta.url);",
    },
    logLevel: 'warning',
  })
  for (const name of names) {
    writeFileSync(join(folder, name, 'configuration.json'), JSON.stringify(configuration))
  }
  for (const name of assetNames) {
    const asset = join(folder, 'publish/assets', name)
    mkdirSync(dirname(asset), { recursive: true })
    writeFileSync(asset, name.endsWith('.js') ? await smaller(readAsset(name)) : readAsset(name))
  }
}

/** A script with short names and without comments but those on licenses. */
async function smaller(script: Uint8Array): Promise<string> {
  const { code } = await transform(script, { minify: true, legalComments: 'inline', charset: 'utf8' })
  return code
}

/** `alias` replaces whole packages only, and this is a file within one. */
const withoutFileTypes: Plugin = {
  name: 'without file types',
  setup({ onResolve }) {
    onResolve({ filter: /\/mime-types\.js$/ }, ({ importer }) =>
      importer.includes('/nodemailer/')
        ? { path: join(root, 'functions/adapters/aws/bundle-stubs/no-file-types.ts') }
        : undefined,
    )
  },
}

/** The feeds are written with a package that can also read XML. */
const withoutXmlParser: Plugin = {
  name: 'without XML parser',
  setup({ onResolve }) {
    onResolve({ filter: /^(?:sax|\.\/(?:xml2js|xml2json|json2xml))$/ }, ({ importer }) =>
      importer.includes('/xml-js/')
        ? { path: join(root, 'functions/adapters/aws/bundle-stubs/nothing.ts') }
        : undefined,
    )
  },
}

/** undici also exports mocks for tests, interceptors, WebSocket and EventSource, which no function needs. */
const withoutUnusedParts: Plugin = {
  name: 'without unused parts',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:mock|interceptor|websocket|eventsource)\// }, ({ importer }) =>
      importer.includes('/undici/')
        ? { path: join(root, 'functions/adapters/aws/bundle-stubs/nothing.ts') }
        : undefined,
    )
  },
}

/** rss-parser brings an old copy of the tables of character references, for snippets that we do not use. */
const withOurEntities: Plugin = {
  name: 'with our entities',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^entities$/ }, ({ importer, kind }) =>
      importer.includes('/rss-parser/') ? resolve('entities', { kind, resolveDir: root }) : undefined,
    )
  },
}

/** Errors of tables and buckets that are made, exported or backed up. An error without a class of its own still has its name. */
const ofOtherCommands =
  /^(?:Backup|ContinuousBackups|Export|GlobalTable|Import|IndexNotFound|InvalidExport|InvalidRestore|PointInTime|Policy|Replica(?:Already|NotFound)|Table(?:Already|InUse|NotFound)|Annotation|InvalidAnnotation|NoSuch(?:Annotation|Upload)|Bucket|TooManyParts|Object(?:AlreadyIn|NotIn)Active)/

/**
 * The SDK describes the requests and replies of a service with keys that are constants, as in `{ [_h]: … }`. esbuild keeps
 * all of them, since a computed key might do something. With the names themselves it keeps those of the commands in use.
 */
const withoutUnusedShapes: Plugin = {
  name: 'without unused shapes',
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]@aws-sdk[\\/]client-\w+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/ },
      ({ path }) => {
        const source = readFileSync(path, 'utf8')
        const names = new Map(
          [...source.matchAll(/^const (_\w+) = ("[^"\n]*");$/gm)].map(([, key, name]) => [key, name]),
        )
        const contents = source
          .replace(/\[(_\w+)\](?=:)/g, (written, key: string) => names.get(key) ?? written)
          .replace(/^n0_registry\.registerError\((\w+)\$, .*$/gm, (written, error: string) =>
            ofOtherCommands.test(error) ? '' : written,
          )
        return { contents, loader: 'js', resolveDir: dirname(path) }
      },
    )
  },
}

/** The SDK reads its version from its whole package.json, and so do we. */
const withVersionAlone: Plugin = {
  name: 'with version alone',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      const isOurs = path === join(root, 'package.json')
      if (!isOurs && !/[\\/]@aws-sdk[\\/]client-\w+[\\/]package\.json$/.test(path)) return undefined
      const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string }
      return { contents: JSON.stringify({ version }), loader: 'json' }
    })
  },
}

/** Pages and feeds need only the addresses of their style sheets, which contain hashes of them. So these are computed here, once. */
const withFinishedStyle: Plugin = {
  name: 'with finished style',
  setup({ onLoad }) {
    const contents = Object.entries(styles)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
      .join('\n')
    onLoad({ filter: /[\\/]web[\\/]style[\\/]style\.ts$/ }, () => ({ contents, loader: 'js' }))
  },
}
