import type { TenantTx } from '../../platform/database/tenant-tx.js';
import type { Said } from '../../platform/i18n/language.js';

/** What a body is, in the words of the interface: "Organ" is shown for none of them. */
export const BODY_KINDS = {
  committee: { en: 'Committee', tr: 'Komite' },
  standing_committee: { en: 'Standing committee', tr: 'Daimi komite' },
  working_group: { en: 'Working group', tr: 'Çalışma grubu' },
  working_party: { en: 'Working party', tr: 'Çalışma grubu' },
  steering_group: { en: 'Steering group', tr: 'Yönlendirme grubu' },
  task_force: { en: 'Task force', tr: 'Görev gücü' },
  council: { en: 'Council', tr: 'Konsey' },
  planning_council: { en: 'Planning council', tr: 'Planlama konseyi' },
  business_council: { en: 'Business council', tr: 'İş konseyi' },
  commission: { en: 'Commission', tr: 'Komisyon' },
  forum: { en: 'Forum', tr: 'Forum' },
  meeting_of_bodies: { en: 'Meeting of governmental bodies', tr: 'Kurumlar toplantısı' },
  centre: { en: 'Centre', tr: 'Merkez' },
  programme: { en: 'Programme', tr: 'Program' },
  partnership: { en: 'Partnership', tr: 'Ortaklık' },
  secretariat: { en: 'Secretariat', tr: 'Sekretarya' },
  other: { en: 'Other', tr: 'Diğer' },
} as const satisfies Record<string, Said>;

export type BodyKind = keyof typeof BODY_KINDS;

export const BODY_STATUS = {
  active: { en: 'Active', tr: 'Faal' },
  superseded: { en: 'Continued under another name', tr: 'Başka adla sürüyor' },
} as const satisfies Record<string, Said>;

export type BodyStatus = keyof typeof BODY_STATUS;

/** Tells how many meetings each of these bodies ever had, under its own name. */
export interface MeetingCounter {
  meetingsOf(tx: TenantTx, bodyIds: string[]): Promise<Map<string, number>>;
}
