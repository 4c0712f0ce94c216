import type { OperatorAct, OperatorDecision } from '../../domain/decisions/operator-decision.ts'
import type { Table } from '../../ports/table.ts'
import { codec } from '../codec.ts'
import { DecisionLog } from './decision-log.ts'

const decisionCodec = codec<OperatorDecision>('decision of an operator')

/** The log of the operators' decisions, in the content table. */
export class OperatorDecisions extends DecisionLog<OperatorAct, OperatorDecision> {
  constructor(content: Table) {
    super(content, { partition: 'OPERATOR-DECISIONS', codec: decisionCodec })
  }
}
