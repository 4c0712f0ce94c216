import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Condition, Item, Json, Key, Write } from '../../../ports/table.ts'

/** An item as DynamoDB stores it. `mark` is the id of the write, so that a writer recognizes its own item. */
export type Attributes = Record<string, AttributeValue>

/** Most bytes of an item: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html, minus a margin for the encoding. */
const MAX_BYTES = 400 * 1024 - 1024

/** The key as attributes. */
export function keyOf({ pk, sk }: Key): Attributes {
  return { pk: { S: pk }, sk: { S: sk } }
}

/** The item in stored attributes. */
export function itemOf(attributes: Attributes): Item {
  const { pk, sk, value, version, expires } = attributes
  return {
    pk: String(pk?.S),
    sk: String(sk?.S),
    value: JSON.parse(String(value?.S)) as Json,
    version: Number(version?.N),
    ...(expires && { expires: Number(expires.N) }),
  }
}

/**
 * The attributes of an item to put.
 * @throws {Error} if it is larger than DynamoDB accepts.
 */
export function attributesOf(write: Exclude<Write, { remove: true }>, writeId: string): Attributes {
  const { pk, sk, value, version = 1, expires } = write
  const text = JSON.stringify(value)
  const bytes = Buffer.byteLength(text) + Buffer.byteLength(pk) + Buffer.byteLength(sk)
  if (bytes > MAX_BYTES) {
    throw new Error(
      `The item ${pk} / ${sk} has ${bytes} bytes, but DynamoDB accepts at most ${MAX_BYTES}. ` +
        'Nothing of its batch was written: split it into several items.',
    )
  }
  return {
    ...keyOf(write),
    value: { S: text },
    version: { N: String(version) },
    mark: { S: writeId },
    ...(expires === undefined ? {} : { expires: { N: String(expires) } }),
  }
}

/** The condition on the stored item. DynamoDB deletes expired items late, so an expired item counts as absent. */
export function conditionOf(when: Exclude<Condition, 'always'>, now: number) {
  const expired = 'expires <= :now'
  const values = { ':now': { N: String(now) } }
  if (when === 'absent') {
    return {
      ConditionExpression: `attribute_not_exists(pk) OR ${expired}`,
      ExpressionAttributeValues: values,
    }
  }
  const names = { ExpressionAttributeNames: { '#version': 'version' } }
  if ('is' in when) {
    return {
      ConditionExpression: '#version = :version AND (attribute_not_exists(expires) OR expires > :now)',
      ExpressionAttributeValues: { ...values, ':version': { N: String(when.is) } },
      ...names,
    }
  }
  return {
    ConditionExpression: `attribute_not_exists(pk) OR #version < :version OR ${expired}`,
    ExpressionAttributeValues: { ...values, ':version': { N: String(when.below) } },
    ...names,
  }
}
