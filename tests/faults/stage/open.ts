import { withOurNews } from '../../rehearsal/news.ts'
import { configuration } from '../configuration.ts'
import { StageRuns } from './runs.ts'

/** Deploys a stage on emulators and runs the whole cycle once. */
export function openRuns(): Promise<StageRuns> {
  return StageRuns.open(withOurNews(configuration))
}
