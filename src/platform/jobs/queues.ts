/** Every queue there is. BullMQ's PostgreSQL backend needs one sequence for each, made at migration. */
export const QUEUES = ['reminders', 'mails'] as const;
export type QueueName = (typeof QUEUES)[number];
