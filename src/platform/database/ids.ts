import { v7 as uuidv7 } from 'uuid';

/** A new UUID v7: made by the application, ordered by time. */
export const newId = (): string => uuidv7();
