import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Source } from '../../../domain/model/source.ts'
import type { Clock } from '../../../ports/clock.ts'
import { type SampleServer, serveSamples } from './serve-samples.ts'
import { sampleSources } from './sources.ts'

const Remembered = z.object({ anchor: z.iso.datetime(), port: z.number() })

/**
 * Serves the sample sources with the dates of this data folder's first start and, if it is free, on the same port, so that
 * a later start brings no new entries.
 */
export async function serveRemembered(folder: string, clock: Clock): Promise<SampleServer> {
  const file = join(folder, 'sample.json')
  const { anchor, port } = recall(file) ?? { anchor: clock().toISOString(), port: 0 }
  const server = await serveSamples(new Date(anchor), port).catch(() => serveSamples(new Date(anchor)))
  writeFileSync(file, JSON.stringify({ anchor, port: Number(new URL(server.origin).port) }))
  return server
}

function recall(file: string): z.infer<typeof Remembered> | undefined {
  if (!existsSync(file)) return undefined
  try {
    return Remembered.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** The sample sources with the addresses that this data folder has stored, or `undefined` if it has other sources. */
export function rememberedSources(folder: string): Source[] | undefined {
  const known = recall(join(folder, 'sample.json'))
  return known && sampleSources(`http://127.0.0.1:${known.port}`)
}
