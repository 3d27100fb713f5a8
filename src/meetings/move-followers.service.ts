import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import type { MeetingMove, MoveConsequence, MoveFollower } from './meetings.types.js';

/** Everything that must follow when a meeting moves: one list for the what-if and for the save. */
@Injectable()
export class MoveFollowers implements OnApplicationBootstrap {
  private readonly followers: MoveFollower[] = [];

  /** Called at boot by each feature that plans something by a meeting's date. */
  register(follower: MoveFollower): void {
    this.followers.push(follower);
  }

  onApplicationBootstrap(): void {
    if (this.followers.length === 0)
      throw new Error('No MoveFollower is registered: import DelegationsModule beside MeetingsModule.');
  }

  async preview(tx: TenantTx, move: MeetingMove): Promise<MoveConsequence[]> {
    const found: MoveConsequence[] = [];
    for (const follower of this.followers) found.push(...(await follower.preview(tx, move)));
    return found;
  }

  /** In the transaction of the move: all of it follows, or the meeting has not moved. */
  async apply(tx: TenantTx, move: MeetingMove): Promise<void> {
    for (const follower of this.followers) await follower.apply(tx, move);
  }
}
