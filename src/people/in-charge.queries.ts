import { hasLeft } from './people.queries.js';

/** Members who can be written to: the address is that of their person in the office's book, or of the account. */
const MEMBERS = `members cm join account.users cu on cu.id = cm.user_id
  left join persons cp on cp.tenant_id = cm.tenant_id and cp.member_id = cm.id`;
const IS_HERE = `cm.ended_at is null and not ${hasLeft('cp')}`;
const NAME = 'coalesce(cp.name, cu.name)';
const EMAIL = 'coalesce(cp.email, cu.email)';

/** A column of what `joinInCharge` found: a `PersonInCharge` or null. */
export const IN_CHARGE = `case when cm.id is not null then json_build_object('name', ${NAME}, 'email', ${EMAIL}) end as "inCharge"`;

/** Joins who gave the seat or item `of` to its person, while they still coordinate: who may not open it any more answers for it no longer. */
export const joinInCharge = (of: string): string => `
  left join (${MEMBERS}) on cm.tenant_id = ${of}.tenant_id and cm.id = ${of}.assigned_by_member_id
    and cm.role in ('coordinator', 'administrator') and ${IS_HERE}`;

/** An expression: the coordinator of this office where it has one and no more, as a `PersonInCharge`; null otherwise. */
export const soleCoordinator = (tenantId: string): string => `
  (select json_build_object('name', min(${NAME}), 'email', min(${EMAIL})) from ${MEMBERS}
    where cm.tenant_id = ${tenantId} and cm.role = 'coordinator' and ${IS_HERE} having count(*) = 1)`;
