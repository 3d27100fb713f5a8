import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/ids.js';
import { managerOf, row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { MeetingDateRow } from './meeting-date.entity.js';
import { Meeting } from './meeting.entity.js';
import type { MeetingDate } from './meetings.types.js';

export type MeetingChange = Partial<Omit<Meeting, 'tenantId' | 'id' | 'version' | 'createdAt'>>;
export type NewMeetingRow = Omit<Meeting, 'createdAt' | 'tenantId' | 'id' | 'version'>;

export interface Announcement {
  letterDate: string | null;
  letterNumber: string | null;
  reason: string | null;
}

@Injectable()
export class MeetingRepository {
  async add(tx: TenantTx, meeting: NewMeetingRow): Promise<string> {
    const id = newId();
    await managerOf(tx).insert(Meeting, { ...meeting, tenantId: tx.tenantId, id, version: 1 });
    return id;
  }

  /** Nobody else changes the meeting, its dates or its delegation until this transaction ends. */
  async lock(tx: TenantTx, id: string): Promise<Meeting | null> {
    const held = await row<{ id: string }>(tx, 'select id from meetings where id = $1 for update', [id]);
    return held && managerOf(tx).findOneBy(Meeting, { tenantId: tx.tenantId, id });
  }

  /** Of a meeting this transaction has locked; the version rises by one. */
  async change(tx: TenantTx, meeting: Meeting, change: MeetingChange): Promise<void> {
    const where = { tenantId: tx.tenantId, id: meeting.id, version: meeting.version };
    await managerOf(tx).update(Meeting, where, { ...change, version: meeting.version + 1 });
  }

  /** The date now in force becomes history; after that none is. */
  async retireDate(tx: TenantTx, meetingId: string): Promise<void> {
    await rows(
      tx,
      'update meeting_dates set in_force = false, retired_at = app.now() where meeting_id = $1 and in_force',
      [meetingId],
    );
  }

  async addDate(tx: TenantTx, meetingId: string, date: MeetingDate, by: Announcement): Promise<void> {
    await managerOf(tx).insert(MeetingDateRow, {
      ...date,
      ...by,
      tenantId: tx.tenantId,
      id: newId(),
      meetingId,
      inForce: true,
      recordedBy: tx.actor.label,
    });
  }

  /** True when `id` is among those that the other replaces, or that these replaced in turn. */
  async isReplacedBy(tx: TenantTx, id: string, otherId: string): Promise<boolean> {
    const found = await row<{ id: string }>(
      tx,
      `with recursive earlier as (
         select id, replaces_id from meetings where id = $2
         union select m.id, m.replaces_id from meetings m join earlier e on m.id = e.replaces_id)
       select id from earlier where id = $1`,
      [id, otherId],
    );
    return found !== null;
  }

  async setSeries(tx: TenantTx, meetingId: string, seriesId: string): Promise<void> {
    await managerOf(tx).update(Meeting, { tenantId: tx.tenantId, id: meetingId }, { seriesId });
  }

  /** True when the series is of this body, organization, or kind of mechanism. */
  async seriesFits(
    tx: TenantTx,
    seriesId: string,
    owner: Pick<Meeting, 'bodyId' | 'organizationId' | 'mechanismId'>,
  ): Promise<boolean> {
    const found = await rows<{ id: string }>(tx, `${SERIES_OF_OWNER} and s.id = $4`, [...ownerOf(owner), seriesId]);
    return found.length === 1;
  }

  /** The series of this owner when there is exactly one. */
  async onlySeries(
    tx: TenantTx,
    owner: Pick<Meeting, 'bodyId' | 'organizationId' | 'mechanismId'>,
  ): Promise<string | null> {
    const found = await rows<{ id: string }>(tx, `${SERIES_OF_OWNER} limit 2`, ownerOf(owner));
    return found.length === 1 ? found[0]!.id : null;
  }
}

const SERIES_OF_OWNER = `
  select s.id from series s
   where (s.body_id = $1::uuid or s.organization_id = $2::uuid
          or s.mechanism_type_id = (select type_id from mechanisms where id = $3::uuid))`;

const ownerOf = (owner: Pick<Meeting, 'bodyId' | 'organizationId' | 'mechanismId'>) => [
  owner.bodyId,
  owner.organizationId,
  owner.mechanismId,
];
