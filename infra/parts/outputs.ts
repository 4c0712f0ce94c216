import { CfnOutput, type Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { type OutputName, outputs } from '../../functions/adapters/aws/operator/outputs.ts'

/** Adds outputs to a stack, without a prefix to their names. */
export function addOutputs(stack: Stack, values: Partial<Record<OutputName, string>>): void {
  const scope = new Construct(stack, 'Outputs')
  for (const [name, value] of Object.entries(values)) {
    const description = outputs[name as OutputName]
    new CfnOutput(scope, name, { value, description }).overrideLogicalId(name)
  }
}
