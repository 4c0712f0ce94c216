import type { Act, Decision } from '../../domain/model/decision.ts'
import type { Table } from '../../ports/table.ts'
import { codec } from '../codec.ts'
import { DecisionLog } from '../decisions/decision-log.ts'

/** The partition of the editors' decisions. */
export const PARTITION = 'DECISIONS'
const decisionCodec = codec<Decision>('decision of an editor')

/** The log of the editors' decisions. */
export class Decisions extends DecisionLog<Act, Decision> {
  constructor(table: Table) {
    super(table, { partition: PARTITION, codec: decisionCodec, isRewritten: true })
  }
}
