import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { dynamoDb } from '../../functions/adapters/aws/clients.ts'
import { DynamoTable } from '../../functions/adapters/aws/dynamodb/dynamo-table.ts'
import { openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import type { Clock } from '../../functions/ports/clock.ts'
import type { Table } from '../../functions/ports/table.ts'
import { makeTable } from '../../tests/doubles/emulators.ts'

/** The two tables of an installation, with the number of calls so far and their size. */
export interface Measured {
  content: Table
  subscribers: Table
  calls: () => number
  /** Missing if the table cannot report it. */
  bytes?: () => number
  close: () => Promise<void>
}

/** Opens tables in SQLite. A call is a statement: one key that is read, one item that is written, or one query. */
export function onSqlite(folder: string, clock: Clock): Measured {
  const { content, subscribers, close } = openFolder(folder, clock)
  let calls = 0
  const counted = (table: Table): Table => ({
    get(keys) {
      calls += keys.length
      return table.get(keys)
    },
    write(writes) {
      calls += writes.length
      return table.write(writes)
    },
    query(pk, range) {
      calls += 1
      return table.query(pk, range)
    },
  })
  const sizeOf = (file: string) => statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0
  return {
    content: counted(content),
    subscribers: counted(subscribers),
    calls: () => calls,
    bytes: () => sizeOf('content.sqlite') + sizeOf('subscribers.sqlite'),
    close: async () => close(),
  }
}

const SERVE = `require('dynalite')({ createTableMs: 0 }).listen(0, '127.0.0.1', function () {
  console.log(this.address().port)
})`

/** Opens tables in DynamoDB's emulator, in a process of its own so that its cost does not count. A call is a request. */
export async function onDynalite(clock: Clock): Promise<Measured> {
  const server = spawn(process.execPath, ['-e', SERVE], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(server.stdout, 'data')) as [Buffer]
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port.toString().trim()}`,
  })
  const client = dynamoDb()
  let calls = 0
  client.middlewareStack.add(
    (next) => (request) => {
      calls += 1
      return next(request)
    },
    { step: 'finalizeRequest' },
  )
  for (const name of ['content', 'subscribers']) await makeTable(client, name)
  return {
    content: new DynamoTable(client, 'content', clock),
    subscribers: new DynamoTable(client, 'subscribers', clock),
    calls: () => calls,
    async close() {
      client.destroy()
      server.kill()
      await once(server, 'exit')
    },
  }
}
