/** Who acts, in which tenant. Made by sign-in, by a job or by an access token; never by business code. */
export interface Actor {
  tenantId: string;
  /** Null for jobs and for links that were mailed. */
  userId: string | null;
  memberId: string | null;
  /** The person this member is in the tenant's own address book, when joined. */
  personId: string | null;
  role: string;
  permissions: ReadonlySet<string>;
  /** Shown in the history: a person's name, or what ran ("reminders.deliver"). */
  label: string;
  language: 'en' | 'tr';
  zone: string;
}

/** Who acts when no person does: a command or a job. `label` is what the history calls it. */
export function systemActor(tenantId: string, label: string, permissions: ReadonlySet<string> = new Set()): Actor {
  return {
    tenantId,
    userId: null,
    memberId: null,
    personId: null,
    role: 'system',
    permissions,
    label,
    language: 'en',
    zone: 'UTC',
  };
}
