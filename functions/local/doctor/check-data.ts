import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from '../../model/configuration.ts'
import type { Clock } from '../../ports/clock.ts'
import { Editions } from '../../store/editions.ts'
import { SourceStates } from '../../store/source-states.ts'
import { isDamage, restoreHint } from '../damage.ts'
import { Folder } from '../folder.ts'
import { SqliteTable } from '../sqlite-table.ts'
import { type Check, ok, toDo, warning } from './check.ts'
import { checkSources } from './check-sources.ts'

/** What the data folder tells. It is read beside a digest that runs on it, and nothing is made in it. */
export async function checkData(
  folder: string,
  configuration: Configuration,
  clock: Clock,
): Promise<Check[]> {
  const file = join(folder, 'content.sqlite')
  if (!existsSync(file)) {
    return [toDo(`There is nothing in ${folder} yet. Run \`npm start\`, or name another folder with --data.`)]
  }
  try {
    const content = new SqliteTable(file, clock)
    try {
      const states = await new SourceStates(content).all()
      const edition = await new Editions(content, new Folder(join(folder, 'kept'))).last('weekly')
      return [
        ok(`The data folder ${folder} can be read.`),
        ...checkSources(configuration, states, clock()),
        edition
          ? ok(
              `The last edition is ${edition.id}, frozen at ${edition.frozenAt.slice(0, 16).replace('T', ' ')} UTC.`,
            )
          : warning('There is no weekly edition yet.'),
      ]
    } finally {
      content.close()
    }
  } catch (error) {
    const why = (error as Error).message.replace(/\.?$/, '.')
    return [
      toDo(
        `The data folder ${folder} can't be read: ${why} ${isDamage(error) ? restoreHint : 'Check who owns it.'}`,
      ),
    ]
  }
}
