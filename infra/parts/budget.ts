import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import type { Construct } from 'constructs'
import type { Settings } from '../settings.ts'

/** Mails the operator when too much is going to be spent in a month, and when it is. */
export function budget(scope: Construct, settings: Settings, address: string): void {
  const { stage, monthlyBudget: amount, budgetCovers } = settings
  const subscribers = [{ subscriptionType: 'EMAIL', address }]
  const above = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold },
    subscribers,
  })
  new CfnBudget(scope, 'Budget', {
    budget: {
      // The mail's subject says it, and a budget has no other words of ours.
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
