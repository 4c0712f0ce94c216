import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import type { Construct } from 'constructs'
import type { Settings } from '../settings.ts'

/** Adds a monthly budget that emails the operator when a forecast exceeds it, and when spending does. */
export function addBudget(scope: Construct, settings: Settings, address: string): void {
  const { stage, monthlyBudget: amount, budgetCovers } = settings
  const subscribers = [{ subscriptionType: 'EMAIL', address }]
  const above = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold },
    subscribers,
  })
  new CfnBudget(scope, 'Budget', {
    budget: {
      // The only text of ours that the email of a budget contains, in its subject.
      budgetName: `ImmigrationPolicyDigest-${stage} (docs/operate.md#spend)`,
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
