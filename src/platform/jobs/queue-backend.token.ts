/** Injection token of this app's QueueBackend. */
export const QUEUE_BACKEND = Symbol('QueueBackend');
