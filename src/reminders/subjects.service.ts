import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { POLICY_KINDS, type Subject } from './reminders.types.js';

/** The kinds of things that reminders are about, each registered at boot by the feature that knows it. */
@Injectable()
export class Subjects implements OnApplicationBootstrap {
  private readonly known = new Map<string, Subject>();

  register(subject: Subject): void {
    if (this.known.has(subject.kind)) throw new Error(`Two subjects are registered for "${subject.kind}". Remove one.`);
    this.known.set(subject.kind, subject);
  }

  /** @throws when no feature registered this kind. */
  of(kind: string): Subject {
    const subject = this.known.get(kind);
    if (!subject)
      throw new Error(`Nothing knows the subject "${kind}". Register it in a file thing.subject.ts of its feature.`);
    return subject;
  }

  find(kind: string): Subject | undefined {
    return this.known.get(kind);
  }

  /** Subjects that belong to this one. */
  async partsOf(
    tx: TenantTx,
    kind: string | undefined,
    id: string | undefined,
  ): Promise<{ kinds: string[]; ids: string[] }> {
    const found = { kinds: [] as string[], ids: [] as string[] };
    for (const { kind: part, within } of this.known.values()) {
      if (!id || !within || within.kind !== kind) continue;
      found.kinds.push(part);
      found.ids.push(...(await within.ids(tx, id)));
    }
    return found;
  }

  /** A policy whose subject nobody knows would plan mails that nobody can write. */
  onApplicationBootstrap(): void {
    for (const kind of POLICY_KINDS) this.of(kind.split('.')[0]!);
  }
}
