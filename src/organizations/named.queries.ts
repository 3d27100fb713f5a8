/** SQL for the name of the row known as `alias`, in both languages. */
export const nameOf = (alias: string): string => `json_build_object('en', ${alias}.name_en, 'tr', ${alias}.name_tr)`;

const acronymOf = (alias: string): string => `json_build_object('en', ${alias}.acronym, 'tr', ${alias}.acronym_tr)`;

/** Arguments of `json_build_object` for what an organization or body is called. */
export const nameAndAcronym = (alias: string): string => `'name', ${nameOf(alias)}, 'acronym', ${acronymOf(alias)}`;

/** SQL for a `Named` of the organization or body known as `alias`. */
export const named = (alias: string): string => `json_build_object('id', ${alias}.id, ${nameAndAcronym(alias)})`;

/** The same for a row that may be missing. */
export const namedOrNull = (alias: string): string => `case when ${alias}.id is not null then ${named(alias)} end`;

/** The same as columns of their own. */
export const namedColumns = (alias: string): string =>
  `${alias}.id, ${nameOf(alias)} as name, ${acronymOf(alias)} as acronym`;

/** What an organization or body is called in short. */
export const shortName = (alias: string): string => `coalesce(${alias}.acronym, ${alias}.name_en, ${alias}.name_tr)`;

/** The order of organizations and bodies in every list: by what they are called in short. */
export const byName = (alias: string): string => `${shortName(alias)} collate app.turkish, ${alias}.id`;
