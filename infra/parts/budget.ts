import { Aws } from 'aws-cdk-lib'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import type { Settings } from '../settings.ts'

/**
 * Adds a monthly budget that reports to the topic when a forecast exceeds it, and when spending does. CloudFormation makes
 * a new budget before it deletes the old one if the recipients change, and two budgets can't have one name. So the
 * recipient is the topic, which never changes, and the address is in its subscription.
 */
export function addBudget(scope: Construct, settings: Settings, topic: ITopic): void {
  const { stage, monthlyBudget: amount, budgetCovers } = settings
  const subscribers = [{ subscriptionType: 'SNS', address: topic.topicArn }]
  const above = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold },
    subscribers,
  })
  new CfnBudget(scope, 'Spending', {
    budget: {
      // The only text of ours that the email of a budget contains, in its subject. Budgets of all regions are in one list.
      budgetName: `ImmigrationPolicyDigest-${stage}-${Aws.REGION} (docs/operate.md#spend)`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount, unit: 'USD' },
      ...(budgetCovers === 'stage' && {
        costFilters: { TagKeyValue: [`user:immigration-policy-digest$${stage}`] },
      }),
    },
    notificationsWithSubscribers: [above('FORECASTED', 80), above('ACTUAL', 100)],
  })
}
